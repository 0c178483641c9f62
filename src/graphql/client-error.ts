import { GraphQLError } from 'graphql'
import { GraphError, type GraphErrorCode } from '../../graph/errors/graph-error.ts'
import { AppError, type UnknownKey } from '../app/app-error.ts'
import { API_ERRORS, type ApiErrorCode } from './error-codes.ts'

/** What whoever runs the server has to mend; that others write meanwhile is none. */
const FAILURES: ReadonlySet<GraphErrorCode> = new Set<GraphErrorCode>([
  'STORE_MISSING',
  'STORE_FORMAT',
  'STORE_UNREADABLE',
  'STORE_UNWRITABLE',
  'STORE_MEMORY',
  'STORE_AWAY',
  'STORE_DENIED',
  'STORE_TIMEOUT',
])

/**
 * The one place that decides what a client may see of an error: its code, a
 * message that was written for it, and a way out. Whatever is not known to be
 * meant for clients becomes INTERNAL and goes to `report` alone, in every
 * environment. A store that fails is told to both: the client cannot mend it.
 */
export function toClientError(error: unknown, report: (error: unknown) => void): GraphQLError {
  if (error instanceof GraphQLError && typeof error.extensions.wayOut === 'string') return error
  const cause = causeOf(error)
  if (cause instanceof GraphError && FAILURES.has(cause.code)) report(cause)
  if (cause instanceof AppError || cause instanceof GraphError)
    return copy(
      error,
      cause.message,
      cause.code,
      cause.wayOut,
      cause instanceof GraphError ? { retriable: cause.retriable } : { unknown: cause.unknown },
    )
  if (error instanceof GraphQLError && isOfTheRequest(error)) {
    const code = codeOf(error)
    if (code === 'OPERATION_REFUSED') return apiError(code, error.message)
    return copy(error, error.message, code, API_ERRORS[code])
  }
  report(cause)
  return copy(error, 'Something went wrong here, and not in the query.', 'INTERNAL', API_ERRORS.INTERNAL)
}

/** A refusal of the request itself, before any field was resolved. */
export function apiError(code: ApiErrorCode, message: string, status = 400): GraphQLError {
  return new GraphQLError(message, { extensions: { code, wayOut: API_ERRORS[code], http: { status } } })
}

function causeOf(error: unknown): unknown {
  let cause = error
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}

/** What the parser, the validation and the transport say of a request; fields that fail have a path. */
function isOfTheRequest(error: GraphQLError): boolean {
  return error.path === undefined && !error.originalError && error.extensions.code !== 'INTERNAL_SERVER_ERROR'
}

/** What the transport refuses before a query is read, by HTTP status. */
const BY_STATUS: Readonly<Record<number, ApiErrorCode>> = {
  403: 'CSRF_REFUSED',
  405: 'METHOD_REFUSED',
  413: 'BODY_TOO_LARGE',
  415: 'MEDIA_TYPE_REFUSED',
}

function codeOf(error: GraphQLError): ApiErrorCode {
  const http = error.extensions.http as { status?: number } | undefined
  const refused = BY_STATUS[http?.status ?? 0]
  if (refused) return refused
  const code = String(error.extensions.code)
  if (Object.hasOwn(API_ERRORS, code)) return code as ApiErrorCode
  if (error.message.startsWith('Schema is not configured to execute')) return 'OPERATION_REFUSED'
  return error.message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'BAD_USER_INPUT'
}

function copy(
  error: unknown,
  message: string,
  code: string,
  wayOut: string,
  { retriable, unknown }: { retriable?: boolean; unknown?: UnknownKey | undefined } = {},
): GraphQLError {
  const place = error instanceof GraphQLError ? error : undefined
  const http = place?.extensions.http as { status?: number } | undefined
  return new GraphQLError(message, {
    nodes: place?.nodes ?? null,
    source: place?.source ?? null,
    positions: place?.positions ?? null,
    path: place?.path ?? null,
    // A status that yoga would only use for some media types holds for all.
    extensions: {
      code,
      wayOut,
      ...(retriable && { retriable }),
      ...unknown,
      ...(http?.status && { http: { status: http.status } }),
    },
  })
}
