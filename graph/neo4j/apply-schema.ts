import { Neo4jError } from 'neo4j-driver'
import type { Connection } from './connection.ts'

const NAME_TAKEN = /^Neo\.ClientError\.Schema\.(IndexWithNameAlreadyExists|IndexAlreadyExists)$/
const ORPHANS = `
  SHOW INDEXES YIELD name, owningConstraint
  WHERE name IN $names AND owningConstraint IS NULL
  RETURN name AS row
`

/**
 * Makes constraints and indexes, or drops them, each with IF (NOT) EXISTS. A constraint
 * begins with its index; a process that was killed in between leaves the index
 * alone, in the way of the constraint, and it is taken away first.
 */
export async function applySchema(connection: Connection, schema: readonly string[]): Promise<void> {
  if (schema.length === 0) return
  const { commitTimeoutMs } = connection.settings
  const make = (): Promise<void> =>
    connection.write(async run => {
      for (const query of schema) await run(query)
    }, commitTimeoutMs)
  try {
    await make()
  } catch (error) {
    if (!(error instanceof Neo4jError) || !NAME_TAKEN.test(error.code)) throw error
    await dropOrphans(connection, schema)
    await make()
  }
}

async function dropOrphans(connection: Connection, schema: readonly string[]): Promise<void> {
  const names = schema.flatMap(query => /^CREATE CONSTRAINT (\w+)/.exec(query)?.[1] ?? [])
  for (const name of await connection.peek<string>(ORPHANS, { names })) {
    // Where it has become another process's constraint meanwhile, that is what was wanted.
    await connection.write(run => run(`DROP INDEX ${name} IF EXISTS`)).catch(() => {})
  }
}
