import {
  asBokmal,
  compoundParts,
  stemmed,
  withoutStopWords,
} from '../../ingest/language/norwegian/filters.ts'
import type { Lexicon } from '../../ingest/language/norwegian/lexicon.ts'
import type { Filter, Token } from '../../ingest/language/norwegian/token.ts'

/**
 * The terms of a word in lower case: its stem first, then those of its parts
 * where it is a compound. None for a stop word.
 */
export type WordTerms = (word: string) => readonly string[]

/** Every filter works word by word, so each word is analyzed once and remembered. */
export function createWordTerms(lexicon: Lexicon): WordTerms {
  const filters: readonly Filter[] = [
    // Nynorsk stop words stand in the list themselves: no rule needs to know them.
    withoutStopWords,
    // Before compounds are split, which are looked up in bokmål as in nynorsk texts.
    asBokmal,
    compoundParts(lexicon),
    // Last: parts are looked up by how they are written.
    stemmed,
  ]
  const known = new Map<string, readonly string[]>()
  return word => {
    let terms = known.get(word)
    if (!terms) {
      const tokens: readonly Token[] = [{ text: word, start: 0, end: word.length, kind: 'word' }]
      terms = filters.reduce((kept, filter) => filter(kept), tokens).map(({ text }) => text)
      known.set(word, terms)
    }
    return terms
  }
}
