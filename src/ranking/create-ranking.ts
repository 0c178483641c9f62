import type { ScorePart } from '../../graph/store/search.ts'
import { bestFirst } from './best-first.ts'
import { closeness } from './closeness.ts'
import { createFindWords } from './find-words.ts'
import { createGramChannel } from './gram-channel.ts'
import type { IndexData } from './index-data.ts'
import type { QueryWord } from './query-word.ts'
import type { Ranking } from './ranker.ts'
import { rarity } from './rarity.ts'
import { type Reason, scoreParts } from './score-parts.ts'
import type { Tuning } from './tuning.ts'
import { createWordChannel, type WayTaken } from './word-channel.ts'

/**
 * Ranks the entries of an index. An entry scores its best way to meet each word
 * of the query, the pieces of words that it shares with it, and what its document
 * scores; those that are best so far score more where the words stand close together.
 */
export function createRanking(
  data: IndexData,
  numberOf: (term: string) => number | undefined,
  tuning: Tuning,
): (words: readonly QueryWord[]) => Ranking {
  const { corpus, terms, ofWord, documentOf, entryTerms, documentTerms, grams } = data
  const entries = documentOf.length
  const documents = documentOf.reduce((most, document) => Math.max(most, document + 1), 0)
  const { around } = tuning
  const inEntries = createWordChannel(
    entries,
    {
      postings: entryTerms.postings,
      idf: Float64Array.from(entryTerms.ownFrequencies, frequency => rarity(Math.max(1, frequency), entries)),
      numberOf,
      around,
    },
    tuning,
  )
  const { starts } = documentTerms
  const inDocuments = createWordChannel(
    documents,
    {
      postings: documentTerms,
      idf: Float64Array.from(terms, (_, term) => rarity(starts[term + 1]! - starts[term]!, documents)),
      numberOf,
      around,
    },
    tuning,
  )
  const byGrams = createGramChannel(grams, tuning)
  const findWords = createFindWords(corpus, ofWord, terms.length, numberOf)

  // Filled and emptied again by each query: making them anew would take longer than the rest.
  const scores = new Float64Array(entries)
  const alike = new Float64Array(entries)
  const coverage = new Float64Array(entries)
  const ofDocument = new Float64Array(documents)
  let touched: number[] = []
  let touchedDocuments: number[] = []

  return words => {
    for (const entry of touched) scores[entry] = alike[entry] = coverage[entry] = 0
    for (const document of touchedDocuments) ofDocument[document] = 0
    touched = []
    touchedDocuments = []
    const all = words.reduce((sum, word) => sum + word.rarity, 0)
    const taken = words.map(word => add(word, word.rarity / all))
    const found = sumUp()
    const lifted = lift(words, found)
    return { found, scores, coverage, words, explain }

    function explain(entry: number): readonly ScorePart[] {
      const reason: Reason = {
        words: words.map((word, at) => ({
          typed: word.typed,
          met: inEntries.bestWay(taken[at]!, entry),
          alike: isCompared(word) ? tuning.gramWeight * byGrams.scoreOf(word.typed, entry) : 0,
        })),
        kept: keptOf(entry),
        document: tuning.parentWeight * ofDocument[documentOf[entry]!]!,
        closeness: lifted.get(entry) ?? 0,
      }
      return scoreParts(reason)
    }
  }

  /** Adds what a word scores everywhere; `weight` is its share of what the query says. */
  function add(word: QueryWord, weight: number): readonly WayTaken[] {
    const taken = inEntries.meet(word)
    for (const entry of inEntries.found) {
      if (scores[entry] === 0 && alike[entry] === 0) touched.push(entry)
      scores[entry]! += inEntries.best[entry]!
      coverage[entry]! += inEntries.trust[entry]! * weight
    }
    if (isCompared(word)) byGrams.compare(word.typed)
    for (const entry of byGrams.found) {
      if (scores[entry] === 0 && alike[entry] === 0) touched.push(entry)
      const share = byGrams.shares[entry]!
      alike[entry]! += byGrams.scores[entry]!
      const trust = share >= tuning.leastAlike ? tuning.alikeTrust * share : 0
      if (trust > inEntries.trust[entry]!) coverage[entry]! += (trust - inEntries.trust[entry]!) * weight
    }
    byGrams.clear()
    inEntries.clear()
    inDocuments.meet(word)
    for (const document of inDocuments.found) {
      if (ofDocument[document] === 0) touchedDocuments.push(document)
      ofDocument[document]! += inDocuments.best[document]!
    }
    inDocuments.clear()
    return taken
  }

  /** Those that hold much less of the query than the best one, and score much less, are not hits but coincidences. */
  function sumUp(): readonly number[] {
    let [most, best] = [0, 0]
    for (const entry of touched) {
      scores[entry] =
        scores[entry]! * keptOf(entry) +
        tuning.gramWeight * alike[entry]! +
        tuning.parentWeight * ofDocument[documentOf[entry]!]!
      most = Math.max(most, coverage[entry]!)
      best = Math.max(best, scores[entry]!)
    }
    const found: number[] = []
    // Pieces here and there, and no word that is met or may be meant: nothing was found.
    const isAnyMet = most > 0
    for (const entry of touched) {
      const isHit =
        isAnyMet &&
        (coverage[entry]! >= tuning.leastOfBestCoverage * most || scores[entry]! >= tuning.leastOfBest * best)
      if (isHit) found.push(entry)
      else scores[entry] = 0
    }
    return found
  }

  /** What is left of the score of the words: two of them found beat one found twice. */
  function keptOf(entry: number): number {
    return 1 - tuning.coverageWeight * (1 - coverage[entry]!)
  }

  /** Words that stand close together are more likely to be said of each other. Returns what was added. */
  function lift(words: readonly QueryWord[], found: readonly number[]): ReadonlyMap<number, number> {
    const lifted = new Map<number, number>()
    if (words.length < 2) return lifted
    const find = findWords(words)
    for (const entry of bestFirst(found, scores, tuning.lookedAtAgain)) {
      const close = closeness(find(entry), words.length)
      const more = scores[entry]! * tuning.closenessWeight * close
      scores[entry]! += more
      lifted.set(entry, more)
    }
    return lifted
  }
}

/** A word that is only met by other names for it is of another language, or short for them: what looks like it is not meant. */
function isCompared({ alternatives, isCode }: QueryWord): boolean {
  if (isCode) return false
  return alternatives.some(way => !way.below) || !alternatives.some(way => way.whole)
}
