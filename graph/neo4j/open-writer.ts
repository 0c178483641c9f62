import type { StoreWriter } from '../store/store.ts'
import { dropComing } from './coming.ts'
import { commitChange } from './commit-change.ts'
import { Connection } from './connection.ts'
import type { EntryAnalyzer } from './full-text/entry-index.ts'
import { listIntakes, putIntake, removeIntake, streamContributions } from './intakes.ts'
import { migrate, storedFormat } from './migrate.ts'
import { missing } from './neo4j-error.ts'
import type { Neo4jPlace } from './neo4j-place.ts'
import { readFingerprints } from './read-fingerprints.ts'
import { readKept } from './read-kept.ts'
import { readerOf } from './reader-of.ts'
import { takeWriterLock, type WriterLock } from './writer-lock.ts'

export interface Neo4jWriterOptions {
  /** Make a store in the database where there is none. Default true. */
  readonly create?: boolean
  /** Keeps the full-text index with the graph, commit by commit. Absent: what is committed can only be searched elsewhere. */
  readonly analyzer?: EntryAnalyzer
}

/**
 * Opens the store of a Neo4j database for writing, as the only one who does. Throws STORE_LOCKED,
 * STORE_UNWRITABLE, STORE_MEMORY and what `openNeo4jReader` throws.
 */
export async function openNeo4jWriter(
  place: Neo4jPlace,
  options: Neo4jWriterOptions = {},
): Promise<StoreWriter> {
  const connection = await Connection.open(place)
  let lock: WriterLock | undefined
  const close = async (): Promise<void> => {
    await lock?.release()
    await connection.close()
  }
  try {
    const format = await storedFormat(connection)
    if (format === 0 && !(options.create ?? true)) throw missing(place.url)
    const held = await takeWriterLock(connection, format === 0)
    lock = held
    await migrate(connection, held, format)
    await dropComing(connection, held)
    return {
      ...readerOf(connection),
      intakes: () => listIntakes(connection),
      contributions: () => streamContributions(connection),
      putIntake: intake => putIntake(connection, held, intake),
      removeIntake: source => removeIntake(connection, held, source),
      fingerprints: () => readFingerprints(connection),
      kept: () => readKept(connection),
      commit: change => commitChange(connection, held, change, options.analyzer),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
