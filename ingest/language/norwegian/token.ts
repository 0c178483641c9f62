/**
 * A word, number or code with its place: `input.slice(start, end)` is its
 * surface, offsets in UTF-16 code units.
 */
export interface Token {
  /** Canonical form: a word in lower case, a code as `Meld. St. 9 (2023–2024)`. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'code'
  /**
   * Codes only: what it is found by, most exact first, shaped like keys:
   * `meld-st-9-2023-2024`, `meld-st-9`.
   */
  readonly forms?: readonly string[]
  /** Words within a code or a hyphenated word, for those who write only a part. */
  readonly parts?: readonly Token[]
}

/** One step of an analyzer: gives other tokens, each with the place of the one that it was made of. */
export type Filter = (tokens: readonly Token[]) => readonly Token[]
