import type { TermScores } from './postings.ts'
import type { Alternative, QueryWord } from './read-query.ts'

/** What each entry scores; entries are known by their number in the index. */
export interface Ranking {
  /** 0: not found. */
  readonly scores: Float64Array
  /** How much of what the query says the entry holds, 0–1: rare words weigh more, unsure ways less. */
  readonly coverage: Float64Array
  /** Numbers of those found, in no order. */
  readonly found: readonly number[]
}

/** Those that hold much less of the query than the best one are not hits but coincidences. */
const LEAST_OF_BEST_COVERAGE = 0.25

/**
 * An entry scores its best way to meet each word, summed, times the share of
 * the query that it covers: two words found beat one word found twice.
 */
export function rank(words: readonly QueryWord[], entries: number, terms: TermScores): Ranking {
  const scores = new Float64Array(entries)
  const coverage = new Float64Array(entries)
  const all = words.reduce((sum, word) => sum + word.rarity, 0)
  const touched: number[] = []
  for (const word of words) {
    const { best, trust, found } = scoreWord(word, entries, terms)
    for (const entry of found) {
      if (scores[entry] === 0) touched.push(entry)
      scores[entry]! += best[entry]!
      coverage[entry]! += (trust[entry]! * word.rarity) / all
    }
  }
  let most = 0
  for (const entry of touched) most = Math.max(most, coverage[entry]!)
  const found = touched.filter(entry => coverage[entry]! >= LEAST_OF_BEST_COVERAGE * most)
  for (const entry of found) scores[entry]! *= Math.sqrt(coverage[entry]!)
  return { scores, coverage, found }
}

interface WordScores {
  readonly best: Float64Array
  readonly trust: Float64Array
  readonly found: readonly number[]
}

function scoreWord({ alternatives }: QueryWord, entries: number, terms: TermScores): WordScores {
  const best = new Float64Array(entries)
  const trust = new Float64Array(entries)
  const found: number[] = []
  // What holds the word itself comes first, so that the others can be kept below it.
  const ordered = [...alternatives].sort((a, b) => Number(a.below) - Number(b.below))
  let lowest = Number.POSITIVE_INFINITY
  for (const way of ordered) {
    const met = meet(way, terms)
    let factor = way.weight
    if (way.below && lowest < Number.POSITIVE_INFINITY) {
      let highest = 0
      for (const score of met.values()) highest = Math.max(highest, score)
      factor = Math.min(factor, (0.9 * lowest) / highest)
    }
    for (const [entry, score] of met) {
      if (best[entry] === 0) found.push(entry)
      if (score * factor > best[entry]!) {
        best[entry] = score * factor
        trust[entry] = way.trust
      }
      if (!way.below) lowest = Math.min(lowest, best[entry]!)
    }
  }
  return { best, trust, found }
}

/** Entries that hold all terms, with the mean of their scores. */
function meet({ terms }: Alternative, scores: TermScores): Map<number, number> {
  let met: Map<number, number> | undefined
  for (const term of terms) {
    const postings = scores.of(term)
    const next = new Map<number, number>()
    for (let at = 0; at < postings.entries.length; at++) {
      const entry = postings.entries[at]!
      if (met && !met.has(entry)) continue
      next.set(entry, (met?.get(entry) ?? 0) + postings.scores[at]! / terms.length)
    }
    met = next
  }
  return met ?? new Map()
}
