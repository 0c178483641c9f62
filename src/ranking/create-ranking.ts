import type { ScorePart } from '../../graph/store/search.ts'
import { type AskedWords, createAskedWords } from './asked-words.ts'
import { bestFirst } from './best-first.ts'
import { closeness } from './closeness.ts'
import { findMatches } from './find-matches.ts'
import { findWords } from './find-words.ts'
import { createGramChannel } from './gram-channel.ts'
import type { IndexData } from './index-data.ts'
import { insteadOfPieces } from './instead-of-pieces.ts'
import type { QueryWord } from './query-word.ts'
import type { Ranking } from './ranker.ts'
import { rarity } from './rarity.ts'
import { type Reason, scoreParts } from './score-parts.ts'
import type { Tuning } from './tuning.ts'
import { createWordChannel } from './word-channel.ts'

/**
 * Ranks the entries of an index. An entry scores its best way to meet each word
 * of the query, the pieces of words that it shares with it, and what its document
 * scores; those that are best so far score more where the words stand close together.
 */
export function createRanking(
  data: IndexData,
  numberOf: (term: string) => number | undefined,
  tuning: Tuning,
): (words: readonly QueryWord[], any?: boolean) => Ranking {
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
  const byGrams = createGramChannel(grams, entries, tuning)
  const askFor = createAskedWords(ofWord, terms, numberOf)

  // Filled anew by each query: making them anew would take longer than the rest.
  const scores = new Float64Array(entries)
  const coverage = new Float64Array(entries)
  const ofDocument = new Float64Array(documents)
  const touched = new Uint32Array(entries)

  return (words, any = false) => {
    scores.fill(0)
    coverage.fill(0)
    ofDocument.fill(0)
    byGrams.clear()
    const all = words.reduce((sum, word) => sum + word.rarity, 0)
    const pieces = words.map(word => (isCompared(word) ? byGrams.piecesOf(word.spelt ?? word.typed) : []))
    const taken = words.map((word, at) => {
      // What a word weighs is its share of what the query says.
      const weight = word.rarity / all
      const ways = inEntries.meet(word)
      const factor = insteadOfPieces(pieces[at]!.length, tuning)
      addMet(weight, factor)
      byGrams.compare(pieces[at]!)
      addAlike(weight)
      inDocuments.meet(word)
      addDocuments()
      return ways.map(taken => ({ ...taken, factor: taken.factor * factor }))
    })
    const found = sumUp(any)
    const asked = askFor(words)
    const lifted = lift(words.length, found, asked)
    const matchesIn = (entry: number) => findMatches(corpus, entry, asked, words)
    return { found, scores, coverage, words, explain, matchesIn }

    function explain(entry: number): readonly ScorePart[] {
      const reason: Reason = {
        words: words.map((word, at) => ({
          typed: word.typed,
          met: inEntries.bestWay(taken[at]!, entry),
          alike: tuning.gramWeight * byGrams.scoreOf(pieces[at]!, entry),
        })),
        kept: keptOf(entry),
        document: tuning.parentWeight * ofDocument[documentOf[entry]!]!,
        closeness: lifted.get(entry) ?? 0,
      }
      return scoreParts(reason)
    }
  }

  // A loop of its own for each: one function with all of them runs much slower.
  function addMet(weight: number, factor: number): void {
    for (let at = 0; at < inEntries.found.count; at++) {
      const entry = inEntries.found.things[at]!
      scores[entry]! += inEntries.best[entry]! * factor
      coverage[entry]! += inEntries.trust[entry]! * weight
    }
  }

  /** What holds enough of the letters of the word that was met last may mean it. */
  function addAlike(weight: number): void {
    for (let at = 0; at < byGrams.found.count; at++) {
      const entry = byGrams.found.things[at]!
      const share = byGrams.shares[entry]!
      if (share < tuning.leastAlike) continue
      const more = tuning.alikeTrust * share - inEntries.trust[entry]!
      if (more > 0) coverage[entry]! += more * weight
    }
  }

  function addDocuments(): void {
    for (let at = 0; at < inDocuments.found.count; at++) {
      const document = inDocuments.found.things[at]!
      ofDocument[document]! += inDocuments.best[document]!
    }
  }

  /**
   * Those that hold much less of the query than the best one, and score much less, are not hits but
   * coincidences. All entries are looked at: a list of those touched would take longer to fill.
   */
  function sumUp(any: boolean): readonly number[] {
    let most = 0
    let best = 0
    let count = 0
    for (let entry = 0; entry < entries; entry++) {
      const covered = coverage[entry]!
      const alike = byGrams.scores[entry]!
      if (covered === 0 && alike === 0) continue
      const score =
        (scores[entry]! + tuning.gramWeight * alike) * keptOf(entry) +
        tuning.parentWeight * ofDocument[documentOf[entry]!]!
      // Most have a few pieces, and score too little already beside the best so far.
      if (covered === 0 && score < tuning.leastOfBest * best) continue
      scores[entry] = score
      touched[count++] = entry
      most = Math.max(most, covered)
      best = Math.max(best, score)
    }
    const found: number[] = []
    // Pieces here and there, and no word that is met or may be meant: nothing was found.
    const isAnyMet = most > 0
    for (let at = 0; at < count; at++) {
      const entry = touched[at]!
      const isHit =
        isAnyMet &&
        ((any && coverage[entry]! > 0) ||
          coverage[entry]! >= tuning.leastOfBestCoverage * most ||
          scores[entry]! >= tuning.leastOfBest * best)
      if (isHit) found.push(entry)
      else scores[entry] = 0
    }
    return found
  }

  /** What is left of the score of the words and of what looks like them: two of them found beat one found twice. */
  function keptOf(entry: number): number {
    return 1 - tuning.coverageWeight * (1 - coverage[entry]!)
  }

  /** Words that stand close together are more likely to be said of each other. Returns what was added. */
  function lift(words: number, found: readonly number[], asked: AskedWords): ReadonlyMap<number, number> {
    const lifted = new Map<number, number>()
    if (words < 2) return lifted
    for (const entry of bestFirst(found, scores, tuning.lookedAtAgain)) {
      const close = closeness(findWords(corpus, entry, asked), words)
      const more = scores[entry]! * tuning.closenessWeight * close
      scores[entry]! += more
      lifted.set(entry, more)
    }
    return lifted
  }
}

/**
 * A word that is only met by other names for it is of another language, or short for them: what looks
 * like it is not meant. A compound of known parts is of this language.
 */
function isCompared({ alternatives, isCode }: QueryWord): boolean {
  if (isCode) return false
  return (
    alternatives.some(way => !way.below || (way.terms.length > 1 && !way.whole)) ||
    !alternatives.some(way => way.whole)
  )
}
