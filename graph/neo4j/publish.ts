import type { Connection, Run } from './connection.ts'
import { CLOSE_GATE, HOLD_LATCH, OPEN_GATE } from './gate.ts'
import { writeOnce } from './write-once.ts'
import type { WriterLock } from './writer-lock.ts'

/** One transaction that changes what readers see: they see all of it, or what was before. */
export async function publish<T>(
  connection: Connection,
  lock: WriterLock,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  const result = await writeOnce(
    connection,
    async run => {
      const given = await work(run)
      await run(HOLD_LATCH)
      await lock.hold(run)
      // In a transaction of its own, which is there for all to see before this one is.
      await connection.write(aside => aside(OPEN_GATE))
      return given
    },
    connection.settings.commitTimeoutMs,
  )
  // Where this fails, the next reader does it.
  await connection.write(closeGate).catch(() => {})
  return result
}

/** Under the latch: another writer may have opened it since. */
async function closeGate(run: Run): Promise<void> {
  await run(HOLD_LATCH)
  await run(CLOSE_GATE)
}
