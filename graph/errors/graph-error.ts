/** Every way in which a store or the model can refuse. Documented in docs/errors.md; a test compares both lists. */
export const GRAPH_ERROR_CODES = [
  'STORE_MISSING',
  'STORE_LOCKED',
  'STORE_FORMAT',
  'STORE_UNREADABLE',
  'STORE_UNWRITABLE',
  'STORE_MEMORY',
  'STORE_AWAY',
  'STORE_DENIED',
  'STORE_TIMEOUT',
  'STORE_UNSUPPORTED',
  'STORE_URL_INVALID',
  'STORE_NOT_LINKED',
  'STORE_NOT_EMPTY',
  'CURSOR_INVALID',
  'QUERY_INVALID',
  'EDGE_NOT_ALLOWED',
  'NODE_INVALID',
  'EVIDENCE_INVALID',
  'REVIEWS_MISSING',
  'REVIEWS_UNNAMED',
  'REVIEWS_UNREADABLE',
  'REVIEWS_UNWRITABLE',
] as const
export type GraphErrorCode = (typeof GRAPH_ERROR_CODES)[number]

/** A refusal with a code and a way out. `retriable`: the same call may succeed later. */
export class GraphError extends Error {
  override readonly name = 'GraphError'
  readonly code: GraphErrorCode
  readonly wayOut: string
  readonly retriable: boolean

  constructor(
    code: GraphErrorCode,
    message: string,
    options: { wayOut: string; retriable?: boolean; cause?: unknown },
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.wayOut = options.wayOut
    this.retriable = options.retriable ?? false
  }
}
