/** SKOS concepts of one field, as data: `corpus/vocabulary.yaml`. */
export interface Vocabulary {
  readonly name: string
  readonly version: number
  readonly concepts: readonly Concept[]
}

export interface Concept {
  /** Last part of the key `begrep/…`. */
  readonly id: string
  /** Preferred label, bokmål. */
  readonly nb: string
  readonly alt: readonly string[]
  readonly nn: readonly string[]
  readonly en: readonly string[]
  readonly abbr: readonly string[]
  /** Ids of wider concepts. */
  readonly broader: readonly string[]
  /** Ids; holds in both directions. */
  readonly related: readonly string[]
  /** Ids of what the concept is a means to: `kodeverk` serves `styringsdata`. One direction only. */
  readonly serves: readonly string[]
  /**
   * A subject; who provides services; who else acts; where actors meet, which is
   * a subject too; or the field as a whole, which tells nothing apart.
   */
  readonly facet: 'subject' | 'provider' | 'actor' | 'arena' | 'field'
  /** Where the concept is taken from, when the corpus does not show it. */
  readonly source?: string
}

/** Nothing is known of the field: links then rest on stems and structure alone. */
export const EMPTY_VOCABULARY: Vocabulary = { name: '', version: 0, concepts: [] }
