import { fold } from '../../ingest/language/norwegian/fold.ts'
import type { EntryTerms } from './entry-terms.ts'

/** The terms of an index. */
export interface Vocabulary {
  /** Number of entries that the index has. */
  readonly entries: number
  /** Entries that hold the term in what they say themselves: 0 for a term that is unknown. */
  frequency(term: string): number
  /** Terms that at least so many entries hold. */
  frequent(least: number): readonly string[]
  /** Terms that are typed alike without Norwegian letters, the term itself left out. */
  foldedAlike(term: string): readonly string[]
}

export function createVocabulary(all: readonly EntryTerms[]): Vocabulary {
  const frequencies = new Map<string, number>()
  const lastIn = new Map<string, number>()
  for (const [entry, { title, number, text, parts, ...around }] of all.entries()) {
    for (const own of [title, number, text, parts]) {
      for (const term of own) {
        if (lastIn.get(term) === entry) continue
        lastIn.set(term, entry)
        frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
      }
    }
    // What only headings, labels and addresses say is known too, but rare.
    for (const field of Object.values(around)) {
      for (const term of field) if (!frequencies.has(term)) frequencies.set(term, 1)
    }
  }
  const folded = new Map<string, string[]>()
  for (const term of frequencies.keys()) {
    const form = fold(term)
    const alike = folded.get(form)
    if (alike) alike.push(term)
    else folded.set(form, [term])
  }
  return {
    entries: all.length,
    frequency: term => frequencies.get(term) ?? 0,
    frequent: least => [...frequencies].flatMap(([term, count]) => (count >= least ? [term] : [])),
    foldedAlike: term => (folded.get(fold(term)) ?? []).filter(other => other !== term),
  }
}

/** How much it says that an entry holds a term: rare ones say more. The same as in BM25. */
export function rarity(frequency: number, entries: number): number {
  return Math.log(1 + (entries - frequency + 0.5) / (frequency + 0.5))
}
