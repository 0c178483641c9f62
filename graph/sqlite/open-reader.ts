import { GraphError } from '../errors/graph-error.ts'
import type { StoreReader } from '../store/store.ts'
import { Connection } from './connection.ts'
import { FORMAT } from './migrations.ts'
import { readerOf } from './reader-of.ts'
import { holdsDatabase, missing, storedFormat } from './store-file.ts'

/**
 * Opens the store in `file` for reading, beside any other readers and a writer.
 * Throws STORE_MISSING, STORE_FORMAT or STORE_UNREADABLE.
 */
export async function openSqliteReader(file: string): Promise<StoreReader> {
  if (!holdsDatabase(file)) throw missing(file)
  const connection = new Connection(file, 'ro')
  try {
    const format = storedFormat(connection)
    if (format === 0) throw missing(file)
    if (format < FORMAT) {
      throw new GraphError('STORE_FORMAT', `${file} has the older format ${format}, this is ${FORMAT}`, {
        wayOut: `Bring it up to date: sporbar ingest --store ${file}`,
      })
    }
  } catch (error) {
    connection.close()
    throw error
  }
  return readerOf(connection)
}
