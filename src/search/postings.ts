import type MiniSearch from 'minisearch'
import { AROUND } from './fields.ts'

/** Entries that hold a term, with the score that each has for it. */
export interface Postings {
  readonly entries: ArrayLike<number>
  readonly scores: ArrayLike<number>
  /** How far the entry itself holds the term, 0–1: less where only its surroundings do. */
  readonly shares: ArrayLike<number>
}

/** Scores of one term at a time: BM25+ over all fields. */
export interface TermScores {
  of(term: string): Postings
  /** Terms of the index that differ by one letter, or else by two, if so many are allowed; two only in long words. */
  near(term: string, mostLetters: 1 | 2): readonly string[]
}

/** Scores of all remembered terms together; about 32 MB. */
const MOST_REMEMBERED = 2_000_000
const SHORTEST_FOR_TYPO = 4
const SHORTEST_FOR_TWO_TYPOS = 8
/** A heading or title above speaks of many things besides the text below it. */
const AROUND_ONLY = 0.6
const isAround = (field: string) => AROUND.has(field)
const NONE: Postings = { entries: [], scores: [], shares: [] }

/**
 * MiniSearch sums what all forms of a query word score and multiplies by the
 * forms found, so that a synonym counts like a second word. It is asked for one
 * term at a time instead, and the forms are combined by `rank`.
 */
export function createTermScores(index: MiniSearch<number>, isKnown: (term: string) => boolean): TermScores {
  const remembered = new Map<string, Postings>()
  let size = 0
  return {
    of(term) {
      if (!isKnown(term)) return NONE
      let postings = remembered.get(term)
      if (postings) return postings
      const found = index.search(term)
      postings = {
        entries: Int32Array.from(found, result => result.id as number),
        scores: Float64Array.from(found, result => result.score),
        shares: Float32Array.from(found, ({ match }) => (match[term]!.every(isAround) ? AROUND_ONLY : 1)),
      }
      remembered.set(term, postings)
      size += found.length
      // The oldest go first.
      for (const [oldest, { entries }] of remembered) {
        if (size <= MOST_REMEMBERED || oldest === term) break
        remembered.delete(oldest)
        size -= entries.length
      }
      return postings
    },
    near(term, mostLetters) {
      const fitting = term.length < SHORTEST_FOR_TYPO ? 0 : term.length < SHORTEST_FOR_TWO_TYPOS ? 1 : 2
      const most = Math.min(fitting, mostLetters)
      for (let fuzzy = 1; fuzzy <= most; fuzzy++) {
        const terms = new Set<string>()
        // Nothing is scored: only the terms are asked for.
        index.search(term, { fuzzy, boostDocument: (_, near) => Number(!terms.add(near)) })
        if (terms.size > 0) return [...terms].sort()
      }
      return []
    },
  }
}
