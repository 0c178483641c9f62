import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The built command. */
const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export function start(args: readonly string[], more: NodeJS.ProcessEnv = {}): ChildProcess {
  const env = { ...process.env, ...more }
  return spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env })
}

export function sporbar(...args: readonly string[]): Promise<Ran> {
  return sporbarWith({}, ...args)
}

/** With variables of the environment. */
export function sporbarWith(more: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = start(args, more)
    let stdout = ''
    let stderr = ''
    // A letter may be cut between two chunks.
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
    })
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout, stderr }))
  })
}

export async function createFolder(): Promise<{ path: (name: string) => string; end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sporbar-cli-'))
  return { path: name => join(folder, name), end: () => rm(folder, { recursive: true, force: true }) }
}
