import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { LinkingFigures } from './measure-linking.ts'
import type { SizeFigures } from './measure-size.ts'

/** The largest size of linking holds half a million edges in memory. */
const HEAP = ['--max-old-space-size=8192', '--expose-gc']

/** Measures one size in a process of its own. */
export function measureInProcess(size: number, queries: number): Promise<SizeFigures> {
  return run('./size-process.ts', [size, queries])
}

/** Measures linking at one size in a process of its own. */
export function measureLinkingInProcess(size: number): Promise<LinkingFigures> {
  return run('./linking-process.ts', [size], HEAP)
}

async function run<T>(script: string, args: readonly number[], flags: readonly string[] = []): Promise<T> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args.map(String), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, ...flags],
  })
  const [figures] = await Promise.race([
    once(child, 'message') as Promise<[T]>,
    once(child, 'exit').then(([code]) => {
      throw new Error(`${script} ${args.join(' ')} ended with ${code} and no figures.`)
    }),
  ])
  return figures
}
