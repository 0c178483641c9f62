import { openSqliteReader } from '../../graph/sqlite/open-reader.ts'
import { openSqliteWriter } from '../../graph/sqlite/open-writer.ts'
import type { StoreReader, StoreWriter } from '../../graph/store/store.ts'
import { readStorePlace } from './store-place.ts'

/** Opens the store for reading. Throws STORE_URL_INVALID and what the store refuses. */
export async function openReader(store: string): Promise<StoreReader> {
  const place = readStorePlace(store)
  return openSqliteReader('file' in place ? place.file : store)
}

export interface OpenWriterOptions {
  /** Make a store where there is none. Default true. */
  readonly create?: boolean
}

/** Opens the store as the only one who writes to it. Throws STORE_URL_INVALID and what the store refuses. */
export async function openWriter(store: string, options: OpenWriterOptions = {}): Promise<StoreWriter> {
  const place = readStorePlace(store)
  return openSqliteWriter('file' in place ? place.file : store, options)
}
