/** One way to meet a word of the query. */
export interface Alternative {
  /** The entry must hold all of them. */
  readonly terms: readonly string[]
  /** Of the score that the terms have. */
  readonly weight: number
  /** How sure it is that the word is meant, 0–1. */
  readonly trust: number
  /** Never scores above those that hold the word itself. */
  readonly below: boolean
  /** A name: parts of it mean nothing. */
  readonly whole?: true
}

export interface QueryWord {
  /** As it was typed, in lower case. */
  readonly typed: string
  /** As texts write it that are not in nynorsk: compared by the channel of character 4-grams, otherwise what was typed. */
  readonly spelt?: string
  /** What looks like a code is another one: it is not compared. */
  readonly isCode?: true
  readonly alternatives: readonly Alternative[]
  /** How much it says to hold the word. */
  readonly rarity: number
}
