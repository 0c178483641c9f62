import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { GraphError } from '../errors/graph-error.ts'
import { applySchema } from './apply-schema.ts'
import { type Connection, int, type Run } from './connection.ts'

/** The right to write, as one process holds it. */
export interface WriterLock {
  /** Stands last in every transaction that writes: throws STORE_LOCKED where another process has the right now. */
  hold(run: Run): Promise<void>
  release(): Promise<void>
}

const ONE_WRITER =
  'CREATE CONSTRAINT sporbarwriter_id IF NOT EXISTS FOR (n:SporbarWriter) REQUIRE n.id IS UNIQUE'
/** Setting comes before asking: it takes the server's lock, so that two cannot both find the place free. */
const TAKE = `
  MERGE (writer:SporbarWriter {id: 1})
  SET writer.asked = timestamp()
  WITH writer, coalesce(writer.until, 0) < timestamp() OR writer.holder = $holder AS free
  SET writer.holder = CASE WHEN free THEN $holder ELSE writer.holder END,
    writer.name = CASE WHEN free THEN $name ELSE writer.name END,
    writer.until = CASE WHEN free THEN timestamp() + $leaseMs ELSE writer.until END
  RETURN {free: free, name: writer.name, leftMs: writer.until - timestamp()} AS row
`
const HOLD = `
  MATCH (writer:SporbarWriter)
  SET writer.asked = timestamp()
  WITH writer WHERE writer.holder = $holder
  SET writer.until = timestamp() + $leaseMs
  RETURN true AS row
`
const RELEASE = 'MATCH (writer:SporbarWriter {holder: $holder}) SET writer.until = 0'

/**
 * Takes the right to write, by the server's clock and for a while (`leaseMs`);
 * signs of life renew it. A process that was killed loses it by silence. One
 * that was silent too long and lives finds out when it writes: each
 * transaction ends by asking, under the server's lock, whose right it is, and
 * the server takes none in that does not hold it. So there are never two.
 *
 * Throws STORE_LOCKED.
 */
export async function takeWriterLock(connection: Connection, isNew: boolean): Promise<WriterLock> {
  const { leaseMs, connectTimeoutMs } = connection.settings
  const values = { holder: randomUUID(), name: `${hostname()} ${process.pid}`, leaseMs: int(leaseMs) }
  // Where there is a store, somebody has written to it.
  if (isNew) await applySchema(connection, [ONE_WRITER])
  const [taken] = await connection.write(run =>
    run<{ free: boolean; name: string; leftMs: number }>(TAKE, values),
  )
  if (!taken?.free) {
    throw locked(`another process (${taken?.name}) is writing to ${connection.url}`, taken?.leftMs ?? leaseMs)
  }
  const hold = async (run: Run): Promise<void> => {
    const [held] = await run<true>(HOLD, values)
    if (!held) throw locked(`another process has taken over the right to write to ${connection.url}`, leaseMs)
  }
  const renewal = setInterval(() => {
    // What does not succeed now will the next time, or when it is needed.
    connection.write(hold).catch(() => {})
  }, leaseMs / 3)
  renewal.unref()
  return {
    hold,
    release: async () => {
      clearInterval(renewal)
      // A server that is away, or hangs, forgets by itself.
      await connection.write(run => run(RELEASE, values), connectTimeoutMs).catch(() => {})
    },
  }
}

function locked(message: string, leftMs: number): GraphError {
  const seconds = Math.ceil(leftMs / 1000)
  return new GraphError('STORE_LOCKED', message, {
    wayOut: `Wait until it is done, or end it; a process that was killed keeps the right for ${seconds} s. Reading goes on beside it.`,
    retriable: true,
  })
}
