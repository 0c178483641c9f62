import type { SearchEntry } from '../../graph/store/search.ts'
import { ANALYZER } from '../../ingest/language/norwegian/analyzer.ts'
import type { Lexicon } from '../../ingest/language/norwegian/lexicon.ts'
import { countOwnWords, lexiconOf } from '../ranking/corpus-terms.ts'
import { createRanking } from '../ranking/create-ranking.ts'
import { turn } from '../ranking/in-turns.ts'
import { buildIndexData, type IndexData } from '../ranking/index-data.ts'
import { createNearTerms } from '../ranking/near-terms.ts'
import { heldBy } from '../ranking/postings.ts'
import type { Ranker } from '../ranking/ranker.ts'
import { TUNING } from '../ranking/tuning.ts'
import { createVocabulary } from '../ranking/vocabulary.ts'
import { citationsOf } from '../ranking/word-table.ts'
import { createWordTerms, type WordTerms } from '../ranking/word-terms.ts'
import { type QueryReader, readQuery } from './read-query.ts'
import type { SynonymTable } from './synonyms.ts'

/** The version counts up with whatever orders hits otherwise. */
export const ENGINE = `sporbar 4, ${ANALYZER}`

/** How an entry holds a term: in what it says itself, only in what stands around it, or not at all. */
export type Holds = (entry: number, term: string) => 'own' | 'around' | undefined

/** A ranker with what was learnt of the words on the way. */
export interface RankedWords {
  /** Name and version of the engine and of its analyzer. */
  readonly engine: string
  readonly ranker: Ranker
  readonly holds: Holds
  readonly termsOf: WordTerms
  /** Codes that the texts cite, with the most exact form of each. */
  readonly cited: ReadonlyMap<string, string>
  /** How often the texts have each word. */
  readonly counts: ReadonlyMap<string, number>
  /** The words that compounds may be made of. */
  readonly lexicon: Lexicon
}

/** Ranks the entries; `data` is what was computed of them before. Lets others have their turn between its steps. */
export async function createRanker(
  entries: readonly SearchEntry[],
  synonyms: SynonymTable,
  data?: IndexData,
): Promise<RankedWords> {
  const read = data ?? (await buildIndexData(entries, TUNING))
  const { corpus, terms, entryTerms } = read
  await turn()
  const numbers = new Map(terms.map((term, number) => [term, number]))
  const numberOf = (term: string) => numbers.get(term)
  await turn()
  const counts = await countOwnWords(corpus)
  const lexicon = await lexiconOf(counts)
  const vocabulary = await createVocabulary(terms, numberOf, entryTerms.ownFrequencies, entries.length)
  await turn()
  const nearTerms = createNearTerms(terms)
  const reader: QueryReader = { vocabulary, lexicon, synonyms, nearTerms }
  await turn()
  const rank = createRanking(read, numberOf, TUNING)
  return {
    engine: ENGINE,
    ranker: { rank: (text, any) => rank(readQuery(text, reader), any) },
    holds(entry, term) {
      const number = numberOf(term)
      const value = number === undefined ? 0 : heldBy(entryTerms.postings, number, entry)
      return value === 0 ? undefined : value > 0 ? 'own' : 'around'
    },
    termsOf: createWordTerms(lexicon),
    cited: citationsOf(corpus),
    counts,
    lexicon,
  }
}
