import type MiniSearch from 'minisearch'

/** Entries that hold a term, with the score that each has for it. */
export interface Postings {
  readonly entries: Int32Array
  readonly scores: Float64Array
}

/** Scores of one term at a time: BM25+ over all fields. */
export interface TermScores {
  of(term: string): Postings
  /** Terms of the index that differ by one letter, or else by two; two only in long words. */
  near(term: string): readonly string[]
}

/** Together about 8 MB. */
const MOST_REMEMBERED = 500_000
const SHORTEST_FOR_TYPO = 4
const SHORTEST_FOR_TWO_TYPOS = 8
const NONE: Postings = { entries: new Int32Array(), scores: new Float64Array() }

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
      }
      if (size + found.length > MOST_REMEMBERED) {
        remembered.clear()
        size = 0
      }
      remembered.set(term, postings)
      size += found.length
      return postings
    },
    near(term) {
      const most = term.length < SHORTEST_FOR_TYPO ? 0 : term.length < SHORTEST_FOR_TWO_TYPOS ? 1 : 2
      for (let fuzzy = 1; fuzzy <= most; fuzzy++) {
        const terms = new Set(index.search(term, { fuzzy }).flatMap(result => result.terms))
        if (terms.size > 0) return [...terms].sort()
      }
      return []
    },
  }
}
