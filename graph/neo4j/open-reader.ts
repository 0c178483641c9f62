import { GraphError } from '../errors/graph-error.ts'
import type { StoreReader } from '../store/store.ts'
import { Connection } from './connection.ts'
import { type FullText, fullTextOf } from './full-text/full-text.ts'
import { storedFormat } from './migrate.ts'
import { FORMAT } from './migrations.ts'
import { missing } from './neo4j-error.ts'
import type { Neo4jPlace } from './neo4j-place.ts'
import { readerOf } from './reader-of.ts'

/** A store with an index of its own beside the graph. */
export interface SearchedReader extends StoreReader {
  readonly fullText: FullText
}

/**
 * Opens the store of a Neo4j database for reading, beside any other readers and a writer. Throws
 * STORE_AWAY, STORE_DENIED, STORE_TIMEOUT, STORE_UNSUPPORTED, STORE_MISSING or STORE_FORMAT.
 */
export async function openNeo4jReader(place: Neo4jPlace): Promise<SearchedReader> {
  const connection = await Connection.open(place)
  try {
    const format = await storedFormat(connection)
    if (format === 0) throw missing(place.url)
    if (format < FORMAT) {
      throw new GraphError('STORE_FORMAT', `${place.url} has the older format ${format}, this is ${FORMAT}`, {
        wayOut: `Bring it up to date: sporbar ingest --store ${place.url}`,
      })
    }
    return { ...readerOf(connection), fullText: fullTextOf(connection) }
  } catch (error) {
    await connection.close()
    throw error
  }
}
