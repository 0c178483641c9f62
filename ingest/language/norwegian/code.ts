/**
 * How documents, assignments, sections of acts and numbered statements are cited.
 *
 * Extracted text has every dash there is, no-break spaces, line ends within a
 * reference, Markdown's escaped brackets, and addresses (`meld.-st.-9-20232024`).
 */
export interface Code {
  readonly text: string
  readonly forms: readonly string[]
  readonly start: number
  readonly end: number
}
