import { fold } from '../../ingest/language/norwegian/fold.ts'
import { inStretches } from './in-turns.ts'

const TERMS_AT_ONCE = 2000

/** The terms of an index. */
export interface Vocabulary {
  /** Number of entries that the index has. */
  readonly entries: number
  /** Entries that hold the term in what they say themselves: 0 for a term that is unknown. */
  frequency(term: string): number
  /** Terms that are typed alike without Norwegian letters, the term itself left out. */
  foldedAlike(term: string): readonly string[]
}

export async function createVocabulary(
  terms: readonly string[],
  numberOf: (term: string) => number | undefined,
  ownFrequencies: Uint32Array,
  entries: number,
): Promise<Vocabulary> {
  // Most terms are typed as they are written: only the others need a list.
  const folded = new Map<string, string[]>()
  await inStretches(terms.length, TERMS_AT_ONCE, (from, to) => {
    for (const term of terms.slice(from, to)) {
      const form = fold(term)
      if (form === term) continue
      const alike = folded.get(form)
      if (alike) alike.push(term)
      else folded.set(form, [term])
    }
  })
  return {
    entries,
    frequency(term) {
      const number = numberOf(term)
      // What only headings, labels and addresses say is known too, but rare.
      return number === undefined ? 0 : Math.max(1, ownFrequencies[number]!)
    },
    foldedAlike(term) {
      const form = fold(term)
      const alike = [...(folded.get(form) ?? []), form]
      return alike.filter(other => other !== term && numberOf(other) !== undefined)
    },
  }
}
