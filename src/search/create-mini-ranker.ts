import type { ScorePart, SearchEntry } from '../../graph/store/search.ts'
import { lexiconOfWords } from '../../ingest/language/norwegian/lexicon.ts'
import type { Ranker, Ranking } from '../ranking/ranker.ts'
import { bestFirst } from './best-first.ts'
import { entryTerms } from './entry-terms.ts'
import { fillIndex } from './fill-index.ts'
import { inTurns } from './in-turns.ts'
import { createLiftCloseWords, LOOKED_AT_AGAIN } from './lift-close-words.ts'
import { createTermScores } from './postings.ts'
import { createRank } from './rank.ts'
import { createEntryReader, type EntryWords } from './read-entry.ts'
import { type QueryReader, readQuery } from './read-query.ts'
import { createSynonymTable, type Synonyms } from './synonyms.ts'
import { createVocabulary } from './vocabulary.ts'
import { createWordTerms, type WordTerms } from './word-terms.ts'

const ENGINE = 'minisearch 7.2.0, norsk-1'

/** Terms in so many entries are scored while the index is built. */
const FREQUENT_ENTRIES = 250

/** A ranker with what was learnt of the words on the way. */
export interface RankedWords {
  /** Name and version of the engine and of its analyzer. */
  readonly engine: string
  readonly ranker: Ranker
  readonly termsOf: WordTerms
  /** Codes that the texts cite, with the most exact form of each. */
  readonly cited: ReadonlyMap<string, string>
  /** How often the texts have each word. */
  readonly counts: ReadonlyMap<string, number>
}

/** Ranks by MiniSearch's scores of single terms. */
export async function createMiniRanker(
  entries: readonly SearchEntry[],
  synonyms: Synonyms,
): Promise<RankedWords> {
  // Twice over the entries: a compound can only be split when all words are known.
  const cited = new Map<string, string>()
  const read = await inTurns(entries, createEntryReader(cited))
  const counts = countWords(read)
  const lexicon = lexiconOfWords(counts.keys())
  const termsOf = createWordTerms(lexicon)
  const terms = await inTurns(read, words => entryTerms(words, termsOf))
  const vocabulary = createVocabulary(terms)
  const scores = createTermScores(await fillIndex(terms), term => vocabulary.frequency(term) > 0)
  // Those take longest, and nobody shall be the first to wait for them.
  vocabulary.frequent(FREQUENT_ENTRIES).forEach(scores.of)
  const reader: QueryReader = { vocabulary, lexicon, synonyms: createSynonymTable(synonyms), scores }
  const { rank, scoreOf } = createRank(entries.length, scores)
  const liftCloseWords = createLiftCloseWords(
    read.map(({ text }) => text.words),
    termsOf,
  )

  return { engine: ENGINE, ranker: { rank: rankWords }, termsOf, cited, counts }

  function rankWords(text: string): Ranking {
    const words = readQuery(text, reader)
    const ranking = rank(words)
    const lifted = bestFirst(ranking.found, ranking.scores, LOOKED_AT_AGAIN)
    const before = new Map(lifted.map(entry => [entry, ranking.scores[entry]!]))
    liftCloseWords(words, lifted, ranking.scores)
    return { ...ranking, words, explain }

    function explain(entry: number): readonly ScorePart[] {
      const score = ranking.scores[entry]!
      const unlifted = before.get(entry) ?? score
      const ofWords = words.map(word => ({ word: word.typed, value: scoreOf(word, entry) }))
      const sum = ofWords.reduce((all, { value }) => all + value, 0)
      const parts: ScorePart[] = ofWords
        .filter(({ value }) => value > 0)
        .map(({ word, value }) => ({
          channel: 'WORD',
          word,
          met: 'ordet eller et nærliggende ord',
          value: (value * unlifted) / sum,
        }))
      if (score > unlifted)
        parts.push({
          channel: 'CLOSENESS',
          word: null,
          met: 'ordene står nær hverandre',
          value: score - unlifted,
        })
      return parts
    }
  }
}

function countWords(read: readonly EntryWords[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { title, text } of read) {
    for (const { words } of [title, text])
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
