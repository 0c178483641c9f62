import neo4j from 'neo4j-driver'
import { inject } from 'vitest'
import type { Neo4jPlace } from '../../graph/neo4j/neo4j-place.ts'
import { openNeo4jReader } from '../../graph/neo4j/open-reader.ts'
import { openNeo4jWriter } from '../../graph/neo4j/open-writer.ts'
import type { StoreBench } from '../graph/store/bed.ts'

/** The server of this run, as a store is told of it. */
export function neo4jPlace(): Neo4jPlace {
  const server = inject('neo4j')
  if ('missing' in server) throw new Error(server.missing)
  return server
}

/** So small that all but the smallest commits are written in parts. */
export const IN_PARTS: Partial<Neo4jPlace> = { partRows: 2 }

/** The run's server, emptied. Community has one database, so that there is one of these at a time. */
export async function neo4jBench(more: Partial<Neo4jPlace> = {}): Promise<StoreBench> {
  const place = { ...neo4jPlace(), ...more }
  await wipe(place)
  return {
    writer: () => openNeo4jWriter(place),
    reader: () => openNeo4jReader(place),
    destroy: async () => {},
  }
}

/** Takes out everything that is stored; the schema stays. */
export async function wipe(place: Neo4jPlace): Promise<void> {
  await ask(place, 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
}

/** Past the adapter: what the server itself says. */
export async function ask(place: Neo4jPlace, query: string): Promise<Record<string, unknown>[]> {
  const driver = neo4j.driver(place.url, neo4j.auth.basic(place.user ?? '', place.password ?? ''), {
    telemetryDisabled: true,
    disableLosslessIntegers: true,
  })
  const session = driver.session({ database: 'neo4j' })
  try {
    return (await session.run(query)).records.map(record => record.toObject())
  } finally {
    await session.close()
    await driver.close()
  }
}
