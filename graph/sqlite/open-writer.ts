import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { StoreWriter } from '../store/store.ts'
import { commitChange } from './commit-change.ts'
import { Connection } from './connection.ts'
import { listIntakes, putIntake, removeIntake, streamContributions } from './intakes.ts'
import { FORMAT } from './migrations.ts'
import { readFingerprints } from './read-fingerprints.ts'
import { readKept } from './read-kept.ts'
import { readerOf } from './reader-of.ts'
import { unwritable } from './sqlite-error.ts'
import { holdsDatabase, migrate, missing, storedFormat } from './store-file.ts'
import { takeWriterLock } from './writer-lock.ts'

export interface WriterOptions {
  /** Make the file and the folders above it where there is none. Default true. */
  readonly create?: boolean
}

/**
 * Opens the store in `file` for writing, as the only one who does. Throws
 * STORE_LOCKED, STORE_MISSING, STORE_FORMAT, STORE_UNREADABLE or STORE_UNWRITABLE.
 */
export async function openSqliteWriter(file: string, options: WriterOptions = {}): Promise<StoreWriter> {
  const create = options.create ?? true
  if (!holdsDatabase(file)) {
    if (!create) throw missing(file)
    makeFolder(file)
  }
  const release = takeWriterLock(file)
  try {
    const connection = openConnection(file)
    return {
      ...readerOf(connection),
      intakes: async () => listIntakes(connection),
      contributions: () => streamContributions(connection),
      putIntake: async intake => putIntake(connection, intake),
      removeIntake: async source => removeIntake(connection, source),
      fingerprints: async () => readFingerprints(connection),
      kept: async () => readKept(connection),
      commit: async change => commitChange(connection, change),
      close: async () => {
        if (!connection.isOpen) return
        // Whoever copies the file alone shall have it all. Where a reader is in the way, the next writer does it.
        connection.script('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)')
        connection.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

function openConnection(file: string): Connection {
  const connection = new Connection(file, 'rwc')
  try {
    const format = storedFormat(connection)
    // Readers go on beside the writer, and what is acknowledged is on the disk.
    connection.script('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    if (format < FORMAT) migrate(connection, format)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch (error) {
    throw unwritable(file, 'has no folder, and none could be made', error)
  }
}
