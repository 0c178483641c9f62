/** Every way in which reading documents can refuse altogether. Documented in docs/errors.md; a test compares both lists. */
export const INGEST_ERROR_CODES = ['CATALOGUE_BROKEN', 'VOCABULARY_BROKEN'] as const
export type IngestErrorCode = (typeof INGEST_ERROR_CODES)[number]

/** A refusal with a code, a place and a way out. */
export class IngestError extends Error {
  override readonly name = 'IngestError'
  readonly code: IngestErrorCode
  readonly wayOut: string
  /** Offset in the text that was read. */
  readonly offset?: number

  constructor(
    code: IngestErrorCode,
    message: string,
    options: { wayOut: string; offset?: number; cause?: unknown },
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.wayOut = options.wayOut
    if (options.offset !== undefined) this.offset = options.offset
  }
}
