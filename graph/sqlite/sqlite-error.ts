import { GraphError } from '../errors/graph-error.ts'

/** Result codes of SQLite, https://sqlite.org/rescode.html, that have a way out of their own. */
const BUSY = 5
const READONLY = 8
const IOERR = 10
const CORRUPT = 11
const FULL = 13
const CANTOPEN = 14
const NOTADB = 26

/** What SQLite says as what the store says; what has no code of the store stays as it is. */
export function translateError(error: unknown, file: string): unknown {
  switch (resultCode(error)) {
    case BUSY:
      return new GraphError('STORE_LOCKED', `${file} is busy`, {
        wayOut: 'Try again when the other process is done.',
        retriable: true,
        cause: error,
      })
    case NOTADB:
      return unreadable(file, 'is no store', error)
    case CORRUPT:
    case IOERR:
      return unreadable(file, 'is damaged or is no store', error)
    case CANTOPEN:
      return new GraphError('STORE_UNREADABLE', `${file} could not be opened`, {
        wayOut: 'See that you may read and write the file and the folder that it is in.',
        cause: error,
      })
    case READONLY:
      return unwritable(file, 'may not be written', error)
    case FULL:
      return unwritable(file, 'could not be written: the disk is full', error)
    default:
      return error
  }
}

export function unreadable(file: string, what: string, cause?: unknown): GraphError {
  return new GraphError('STORE_UNREADABLE', `${file} ${what}`, {
    wayOut: `Name another file, or move this one away and make a new store: sporbar ingest --store ${file}`,
    cause,
  })
}

/** Would it have had to make a file beside, or to write to one? */
export function isForbidden(error: unknown): boolean {
  const code = resultCode(error)
  return code === CANTOPEN || code === READONLY
}

export function unfinished(file: string, cause: unknown): GraphError {
  return new GraphError(
    'STORE_UNREADABLE',
    `${file} may only be read, and its log ${file}-wal is not empty`,
    {
      wayOut: 'Copy both to a folder that you may write to, and read them there.',
      cause,
    },
  )
}

export function changed(file: string): GraphError {
  return new GraphError('STORE_LOCKED', `${file} was written to while it was read without locks`, {
    wayOut: 'Try again. Where others write to it, let whoever reads it write to its folder too.',
    retriable: true,
  })
}

export function unwritable(file: string, what: string, cause?: unknown): GraphError {
  return new GraphError('STORE_UNWRITABLE', `${file} ${what}`, {
    wayOut: 'Make room, give yourself the right to write there, or name another file.',
    cause,
  })
}

/** The low byte of the extended code. A file that cannot be opened has it only in its words. */
function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined
  if ('rawCode' in error && typeof error.rawCode === 'number') return error.rawCode & 0xff
  const words = /^ConnectionFailed\(.*: (\d+)"\)$/s.exec(error.message)
  return words ? Number(words[1]) & 0xff : undefined
}
