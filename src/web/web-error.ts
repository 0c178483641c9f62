/** A page that cannot be shown, with what the reader may do instead, in Norwegian. */
export class WebError extends Error {
  override readonly name = 'WebError'
  readonly status: number
  readonly code: string

  /** Keys that may have been meant. */
  readonly nearest: readonly string[]

  constructor(status: number, code: string, message: string, nearest: readonly string[] = []) {
    super(message)
    this.status = status
    this.code = code
    this.nearest = nearest
  }
}
