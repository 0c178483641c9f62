import type { FullText } from '../../graph/neo4j/full-text/full-text.ts'
import type { SearchIndex } from '../../graph/store/search.ts'
import { findCodes } from '../../ingest/language/norwegian/codes.ts'
import { createSuggest } from '../search/create-suggest.ts'
import type { NamedNode } from '../search/named-node.ts'
import { comparable } from './entry-analyzer.ts'

/** Of each kind; the best of them are chosen as where all names are in memory. */
const LOOKED_AT = 30
/** More words are a text that was pasted, not one that is being typed. */
const MOST_WORDS = 12

/** Completions among the names, codes and words that the database has near what is typed. */
export function createSuggestions(fullText: FullText, named: readonly NamedNode[]): SearchIndex['suggest'] {
  return async (prefix, limit) => {
    const words = comparable(prefix).split(' ').filter(Boolean).slice(0, MOST_WORDS)
    if (words.length === 0) return []
    const lastWord =
      prefix
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu)
        ?.at(-1) ?? ''
    const codes = [...new Set(findCodes(prefix).flatMap(({ forms }) => forms))]
    const found = await fullText.beginning({ words, lastWord, codes, most: LOOKED_AT })
    const counts = new Map<string, number>()
    for (const form of found.forms)
      for (const word of form.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
    const cited = found.citing.flatMap(({ title = '', text }) => findCodes(`${title}\n${text}`))
    const suggest = createSuggest({
      entries: found.named,
      named,
      cited: new Map(cited.map(({ text, forms }) => [text, forms[0]!])),
      counts,
    })
    return suggest(prefix, limit)
  }
}
