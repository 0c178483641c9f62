import { Neo4jError } from 'neo4j-driver'
import { GraphError } from '../errors/graph-error.ts'

const DENIED = /^Neo\.ClientError\.Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired)$/
const FORBIDDEN =
  /^Neo\.ClientError\.(Security\.Forbidden|General\.(ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDatabase)|Statement\.AccessMode)$/
const TOO_LARGE =
  /^Neo\.\w+\.General\.(MemoryPoolOutOfMemoryError|TransactionOutOfMemoryError|OutOfMemoryError)$/
const TIMED_OUT = /^Neo\.ClientError\.Transaction\.(TransactionTimedOut\w*|LockClientStopped)$/
const NO_DATABASE = 'Neo.ClientError.Database.DatabaseNotFound'
/** The driver has no code for it: the server hangs, or the pool is too small. */
const NO_CONNECTION = /^Connection acquisition timed out/
const FULL = /no space left|disk full|storage space/i

/** What Neo4j says as what the store says; what has no code of the store stays as it is. */
export function translateError(error: unknown, url: string): unknown {
  if (!(error instanceof Neo4jError)) return error
  const { code, message } = error
  if (DENIED.test(code)) {
    return new GraphError('STORE_DENIED', `${url} refuses the name or the password`, {
      wayOut: 'Give the name and the password that the server knows.',
      cause: error,
    })
  }
  if (code === NO_DATABASE) {
    return new GraphError('STORE_MISSING', `${url} has no such database`, {
      wayOut: 'Name a database that is there; without a name it is "neo4j".',
      cause: error,
    })
  }
  if (FORBIDDEN.test(code)) return unwritable(url, 'may not be written', error)
  if (FULL.test(message)) return unwritable(url, 'has no room left on its disk', error)
  if (TOO_LARGE.test(code)) {
    return new GraphError('STORE_MEMORY', `${url} has too little memory for what it was asked`, {
      wayOut: 'Give the server a larger heap: server.memory.heap.max_size. Nothing was written.',
      cause: error,
    })
  }
  if (TIMED_OUT.test(code) || NO_CONNECTION.test(message)) return timedOut(url, error)
  if (error.retriable) return away(url, error)
  return error
}

export function away(url: string, cause?: unknown): GraphError {
  return new GraphError('STORE_AWAY', `${url} does not answer`, {
    wayOut: 'See that the server is running and that the address is right, and try again.',
    retriable: true,
    cause,
  })
}

export function missing(url: string): GraphError {
  return new GraphError('STORE_MISSING', `there is no store at ${url}`, {
    wayOut: `Make one: sporbar ingest --store ${url}`,
  })
}

export function timedOut(url: string, cause?: unknown): GraphError {
  return new GraphError('STORE_TIMEOUT', `${url} did not answer in time`, {
    wayOut: 'Try again when the server is less busy, or allow it more time.',
    retriable: true,
    cause,
  })
}

function unwritable(url: string, what: string, cause: unknown): GraphError {
  return new GraphError('STORE_UNWRITABLE', `${url} ${what}`, {
    wayOut: 'Make room, write with a user who may, or name another database.',
    cause,
  })
}
