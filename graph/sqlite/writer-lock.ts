import { GraphError } from '../errors/graph-error.ts'
import { Connection } from './connection.ts'

/** No wait: who comes second is told so at once. */
const LOCK_TIMEOUT_MS = 0

/**
 * Takes the right to write: an exclusive transaction on an empty database
 * beside the store, held while the writer lives. The operating system gives it
 * back when the process ends, however it ends; readers of the store never
 * touch it. The file stays where it is, since taking it away would let two
 * processes hold a lock on two files of the same name.
 *
 * Returns what gives the right back. Throws STORE_LOCKED.
 */
export function takeWriterLock(file: string): () => void {
  const lock = new Connection(`${file}.lock`, 'rwc', LOCK_TIMEOUT_MS)
  try {
    lock.script('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!(error instanceof GraphError) || error.code !== 'STORE_LOCKED') throw error
    throw new GraphError('STORE_LOCKED', `another process is writing to ${file}`, {
      wayOut: 'Wait until it is done, or end it. Reading goes on beside it.',
      retriable: true,
      cause: error,
    })
  }
  return () => lock.close()
}
