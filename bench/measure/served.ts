import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))

export interface Served {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Starts the built server in a process of its own, and waits until it says where it answers. */
export async function serve(options: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--json', '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const errors: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>,
    once(child, 'exit').then(([code]) => {
      throw new Error(`The server ended with ${code}: ${errors.join('')}`)
    }),
  ])
  const { url } = JSON.parse(line) as { url: string }
  return { url, stop: () => stopped(child) }
}

async function stopped(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
