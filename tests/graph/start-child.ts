import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface Child {
  /** Lines that it has told so far. */
  readonly told: readonly string[]
  /** Comes when it has told a line that begins so, with the line. */
  telling(begin: string): Promise<string>
  /** Lets it end by itself. */
  end(): Promise<void>
  /** SIGKILL: it learns nothing and tidies nothing. */
  kill(): Promise<void>
}

/** Starts a process of the verbs of `sqlite-child.ts`. */
export function startChild(verb: 'hold' | 'write' | 'read' | 'commit' | 'watch', file: string): Child {
  return startScript(new URL('./sqlite-child.ts', import.meta.url), [verb, file])
}

/** Starts a process of its own that tells what it does, line by line. */
export function startScript(script: URL, given: readonly string[]): Child {
  const command = ['--import', 'tsx', fileURLToPath(script), ...given]
  const child: ChildProcess = spawn(process.execPath, command, {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const told: string[] = []
  const waiting = new Set<() => void>()
  const exited = new Promise<void>(resolve => {
    child.once('close', () => resolve())
  })
  createInterface({ input: child.stdout! }).on('line', line => {
    told.push(line)
    for (const look of waiting) look()
  })
  return {
    told,
    telling: begin =>
      new Promise((resolve, reject) => {
        const look = () => {
          const line = told.find(one => one.startsWith(begin))
          if (line === undefined) return
          waiting.delete(look)
          resolve(line)
        }
        waiting.add(look)
        exited.then(() => reject(new Error(`ended without "${begin}": ${told.join(' | ')}`)))
        look()
      }),
    end: () => {
      child.stdin!.end()
      return exited
    },
    kill: () => {
      child.kill('SIGKILL')
      return exited
    },
  }
}
