/** Every way in which a question can be refused. Documented in docs/graphql.md; a test compares both lists. */
export const APP_ERROR_CODES = [
  'NODE_NOT_FOUND',
  'NOT_A_DOCUMENT',
  'NOT_A_REPORT',
  'NO_DOSSIER',
  'FORMAT_UNKNOWN',
  'LINK_NOT_FOUND',
  'REVIEW_NOT_FOUND',
  'REVIEW_REFUSED',
  'REVIEWER_UNKNOWN',
  'REVIEWERS_BROKEN',
  'PATH_TOO_WIDE',
  'PAGE_INVALID',
  'ARGUMENT_INVALID',
  'QUERY_TOO_COSTLY',
  'QUERY_TIMEOUT',
] as const
export type AppErrorCode = (typeof APP_ERROR_CODES)[number]

/** A key or name that nothing has, with the keys that may have been meant, the likeliest first. */
export interface UnknownKey {
  readonly key: string
  readonly nearest: readonly string[]
}

/** A question that has no answer as it was put, with a way out for who put it. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: AppErrorCode
  readonly wayOut: string
  readonly unknown: UnknownKey | undefined

  constructor(code: AppErrorCode, message: string, wayOut: string, unknown?: UnknownKey) {
    super(message)
    this.code = code
    this.wayOut = wayOut
    this.unknown = unknown
  }
}
