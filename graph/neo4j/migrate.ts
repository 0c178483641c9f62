import { setTimeout as sleep } from 'node:timers/promises'
import { GraphError } from '../errors/graph-error.ts'
import { applySchema } from './apply-schema.ts'
import { type Connection, int } from './connection.ts'
import { FORMAT, MIGRATIONS } from './migrations.ts'
import type { WriterLock } from './writer-lock.ts'

const FORMAT_QUERY = 'MATCH (m:SporbarMigration) RETURN max(m.number) AS row'
const RECORD = 'UNWIND $steps AS step MERGE (m:SporbarMigration {number: step.number}) SET m.name = step.name'
const POPULATING = `
  SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'sporbar' AND state = 'POPULATING'
  RETURN count(*) AS row
`
const ASK_AGAIN_MS = 50

/** Format of what is stored; 0 where nothing is yet. Throws STORE_FORMAT for a store of a newer program. */
export async function storedFormat(connection: Connection): Promise<number> {
  const [format] = await connection.peek<number | null>(FORMAT_QUERY)
  if (!format) return 0
  if (format > FORMAT) {
    throw new GraphError('STORE_FORMAT', `${connection.url} has format ${format}, this is ${FORMAT}`, {
      wayOut: 'Use the newer program that made it, or name another database.',
    })
  }
  return format
}

/** Brings what is stored to this format; what was cut off is done again from its beginning. */
export async function migrate(connection: Connection, lock: WriterLock, from: number): Promise<void> {
  const missing = MIGRATIONS.slice(from)
  if (missing.length === 0) return
  // Among them are indexes that stand in the way of new ones.
  const outdated = from === 0 ? [] : missing.flatMap(({ drop = [] }) => drop)
  await applySchema(connection, outdated)
  await applySchema(connection, [...new Set(missing.flatMap(({ schema }) => schema))])
  await populated(connection)
  const steps = missing.map(({ name }, index) => ({ number: int(from + index + 1), name }))
  await connection.write(async run => {
    for (const query of missing.flatMap(({ data = [] }) => data)) await run(query)
    await run(RECORD, { steps })
    await lock.hold(run)
  })
}

/** Asked again and again: an index over a large graph takes longer than one answer may. */
async function populated(connection: Connection): Promise<void> {
  while ((await connection.peek<number>(POPULATING))[0]) await sleep(ASK_AGAIN_MS)
}
