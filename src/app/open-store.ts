import { openSqliteReader } from '../../graph/sqlite/open-reader.ts'
import { openSqliteWriter } from '../../graph/sqlite/open-writer.ts'
import type { StoreReader, StoreWriter } from '../../graph/store/store.ts'
import { readSettings } from '../config/settings.ts'
import { ENTRY_ANALYZER } from '../neo4j-search/entry-analyzer.ts'
import { readStorePlace } from './store-place.ts'

/**
 * Opens the store for reading. Names and passwords of servers come from the
 * environment. Throws STORE_URL_INVALID and what the store refuses.
 */
export async function openReader(store: string): Promise<StoreReader> {
  const place = readStorePlace(store)
  if ('file' in place) return openSqliteReader(place.file)
  // Whoever uses a file does not wait for the driver of servers.
  const { openNeo4jReader } = await import('../../graph/neo4j/open-reader.ts')
  return openNeo4jReader({ ...readSettings().neo4j, url: place.server })
}

export interface OpenWriterOptions {
  /** Make a store where there is none. Default true. */
  readonly create?: boolean
}

/** Opens the store as the only one who writes to it. Throws STORE_URL_INVALID and what the store refuses. */
export async function openWriter(store: string, options: OpenWriterOptions = {}): Promise<StoreWriter> {
  const place = readStorePlace(store)
  if ('file' in place) return openSqliteWriter(place.file, options)
  const { openNeo4jWriter } = await import('../../graph/neo4j/open-writer.ts')
  return openNeo4jWriter(
    { ...readSettings().neo4j, url: place.server },
    { ...options, analyzer: ENTRY_ANALYZER },
  )
}
