import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { EngineTask } from './engine-process.ts'
import type { EngineFigures } from './measure-engine.ts'

const SCRIPT = fileURLToPath(new URL('./engine-process.ts', import.meta.url))

/** Measures one engine over one collection in a process of its own. */
export async function inEngineProcess(task: EngineTask): Promise<EngineFigures> {
  const child = fork(SCRIPT, [JSON.stringify(task)], {
    execArgv: [...process.execArgv, '--expose-gc', '--max-old-space-size=6000'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [figures] = await Promise.race([
    once(child, 'message') as Promise<[EngineFigures]>,
    once(child, 'exit').then(([code]) => {
      throw new Error(`The measure of ${task.engine} ended with ${code} and no figures.`)
    }),
  ])
  return figures
}
