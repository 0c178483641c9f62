import { randomUUID } from 'node:crypto'
import type { Connection, Run } from './connection.ts'

const LAST_MARK = 'MATCH (store:SporbarStore) RETURN store.commit AS row'
const LEAVE_MARK = 'MATCH (store:SporbarStore) SET store.commit = $mark'

/**
 * One transaction, done once: the driver runs it again also when only its acknowledgement
 * was lost. It leaves a mark by which it knows itself. `work` ends by asking whose the right to write is.
 */
export async function writeOnce<T>(
  connection: Connection,
  work: (run: Run) => Promise<T>,
  limitMs: number,
): Promise<T> {
  const mark = randomUUID()
  let result: T | undefined
  await connection.write(async run => {
    const [last] = await run<string | null>(LAST_MARK)
    if (last === mark) return
    await run(LEAVE_MARK, { mark })
    result = await work(run)
  }, limitMs)
  // What was done stays what it gave, whoever acknowledged it.
  return result as T
}
