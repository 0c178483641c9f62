import type { Alternative, QueryWord } from '../ranking/query-word.ts'
import type { Postings, TermScores } from './postings.ts'

/** What each entry scores; entries are known by their number in the index. Valid until the next ranking. */
export interface Scored {
  /** 0: not found. */
  readonly scores: Float64Array
  /** How much of what the query says the entry holds, 0–1: rare words weigh more, unsure ways less. */
  readonly coverage: Float64Array
  /** Numbers of those found, in no order. */
  readonly found: readonly number[]
}

/** Those that hold much less of the query than the best one are not hits but coincidences. */
const LEAST_OF_BEST_COVERAGE = 0.25
/** Scores below this share of the best come of headings far above, not of the text itself. */
const IN_EARNEST = 0.3
const JUST_BELOW = 0.9

/**
 * An entry scores its best way to meet each word, summed, times the
 * share of the query that it covers: two words found beat one word found twice.
 */
export function createRank(
  entries: number,
  terms: TermScores,
): {
  readonly rank: (words: readonly QueryWord[]) => Scored
  /** What one entry scores for one word. */
  readonly scoreOf: (word: QueryWord, entry: number) => number
} {
  // Filled and emptied again by each query: making them anew would take longer than the rest.
  const scores = new Float64Array(entries)
  const coverage = new Float64Array(entries)
  const best = new Float64Array(entries)
  const trust = new Float64Array(entries)
  let touched: number[] = []

  return { rank, scoreOf }

  function rank(words: readonly QueryWord[]): Scored {
    for (const entry of touched) scores[entry] = coverage[entry] = 0
    touched = []
    const all = words.reduce((sum, word) => sum + word.rarity, 0)
    for (const word of words) {
      const found = scoreWord(word)
      for (const entry of found) {
        if (scores[entry] === 0) touched.push(entry)
        scores[entry]! += best[entry]!
        coverage[entry]! += (trust[entry]! * word.rarity) / all
        best[entry] = trust[entry] = 0
      }
    }
    let most = 0
    for (const entry of touched) most = Math.max(most, coverage[entry]!)
    const found = touched.filter(entry => coverage[entry]! >= LEAST_OF_BEST_COVERAGE * most)
    for (const entry of found) scores[entry]! *= coverage[entry]!
    return { scores, coverage, found }
  }

  function scoreOf(word: QueryWord, entry: number): number {
    const found = scoreWord(word)
    const score = best[entry]!
    for (const each of found) best[each] = trust[each] = 0
    return score
  }

  /** Fills `best` and `trust`; returns whom. */
  function scoreWord({ alternatives }: QueryWord): readonly number[] {
    const found: number[] = []
    for (const way of alternatives) if (!way.below) take(way, meet(way, terms), way.weight, found)
    // What holds the word itself came first: the others are kept below it.
    const ceiling = JUST_BELOW * lowestInEarnest(found)
    for (const way of alternatives) {
      if (!way.below) continue
      const met = meet(way, terms)
      take(way, met, Math.min(way.weight, ceiling / highestOf(met.scores)), found)
    }
    return found
  }

  function take(way: Alternative, met: Postings, factor: number, found: number[]): void {
    for (let at = 0; at < met.entries.length; at++) {
      const entry = met.entries[at]!
      const score = met.scores[at]! * factor
      if (best[entry] === 0) found.push(entry)
      if (score <= best[entry]!) continue
      best[entry] = score
      trust[entry] = way.trust * met.shares[at]!
    }
  }

  function lowestInEarnest(found: readonly number[]): number {
    let highest = 0
    for (const entry of found) highest = Math.max(highest, best[entry]!)
    let lowest = Number.POSITIVE_INFINITY
    for (const entry of found) {
      if (best[entry]! >= IN_EARNEST * highest) lowest = Math.min(lowest, best[entry]!)
    }
    return lowest
  }
}

function highestOf(scores: ArrayLike<number>): number {
  let highest = 0
  for (let at = 0; at < scores.length; at++) highest = Math.max(highest, scores[at]!)
  return highest
}

/**
 * Entries that hold all terms. Their sum is tempered: a name of three words
 * still is one word of the query, and half a name is none.
 */
function meet({ terms, whole }: Alternative, scores: TermScores): Postings {
  const [first, ...rest] = terms.map(scores.of)
  if (!first || rest.length === 0) return first ?? { entries: [], scores: [], shares: [] }
  let sums = new Map<number, { score: number; share: number }>()
  for (let at = 0; at < first.entries.length; at++) {
    sums.set(first.entries[at]!, { score: first.scores[at]!, share: first.shares[at]! })
  }
  for (const postings of rest) {
    const next: typeof sums = new Map()
    for (let at = 0; at < postings.entries.length; at++) {
      const sum = sums.get(postings.entries[at]!)
      if (!sum) continue
      sum.score += postings.scores[at]!
      sum.share += postings.shares[at]!
      next.set(postings.entries[at]!, sum)
    }
    sums = next
  }
  const all = [...sums.values()]
  const tempered = whole ? terms.length : Math.sqrt(terms.length)
  return {
    entries: [...sums.keys()],
    scores: all.map(({ score, share }) => (score / tempered) * (share / terms.length) ** 2),
    shares: all.map(({ share }) => share / terms.length),
  }
}
