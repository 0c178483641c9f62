import { setTimeout as sleep } from 'node:timers/promises'
import { GraphError } from '../errors/graph-error.ts'
import { EDGE_TYPE_NAMES } from '../model/ontology.ts'
import { applySchema } from './apply-schema.ts'
import { type Connection, int } from './connection.ts'
import { FORMAT, MIGRATIONS } from './migrations.ts'

const FORMAT_QUERY = 'MATCH (m:SporbarMigration) RETURN max(m.number) AS row'
const RECORD = 'MERGE (m:SporbarMigration {number: $number}) SET m.name = $name'
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

/** Brings what is stored to this format, step by step; what was cut off is done again. */
export async function migrate(connection: Connection, from: number): Promise<void> {
  for (const [index, { name, schema, data }] of MIGRATIONS.entries()) {
    if (index < from) continue
    await prepare(connection, schema)
    await connection.write(async run => {
      for (const query of data) await run(query)
      await run(RECORD, { number: int(index + 1), name })
    })
  }
  await constrainEdges(connection)
}

/** The ontology may have got types since: an edge of each is there once. */
async function constrainEdges(connection: Connection): Promise<void> {
  const held = new Set(await connection.peek<string>('SHOW CONSTRAINTS YIELD name RETURN name AS row'))
  const missing = EDGE_TYPE_NAMES.map(type => ({ type, name: `sporbar_${type.toLowerCase()}` }))
    .filter(({ name }) => !held.has(name))
    .map(
      ({ type, name }) =>
        `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r._sort IS UNIQUE`,
    )
  await prepare(connection, missing)
}

/** The schema cannot be changed in one transaction with data. */
async function prepare(connection: Connection, schema: readonly string[]): Promise<void> {
  if (schema.length === 0) return
  await applySchema(connection, schema)
  // Asked again and again: an index over a large graph takes longer than one answer may.
  while ((await connection.peek<number>(POPULATING))[0]) await sleep(ASK_AGAIN_MS)
}
