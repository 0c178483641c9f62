import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { SizeFigures } from './measure-size.ts'

const SCRIPT = fileURLToPath(new URL('./size-process.ts', import.meta.url))

/** Measures one size in a process of its own. */
export async function measureInProcess(size: number, queries: number): Promise<SizeFigures> {
  const child = fork(SCRIPT, [String(size), String(queries)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [figures] = await Promise.race([
    once(child, 'message') as Promise<[SizeFigures]>,
    once(child, 'exit').then(([code]) => {
      throw new Error(`The measure of ${size}× ended with ${code} and no figures.`)
    }),
  ])
  return figures
}
