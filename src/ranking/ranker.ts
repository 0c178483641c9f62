import type { ScorePart } from '../../graph/store/search.ts'
import type { Match } from './find-matches.ts'
import type { QueryWord } from './query-word.ts'

/** Ranks the entries of one index, which are known by their number in it. */
export interface Ranker {
  /**
   * Words without the query language. Valid until the next ranking. With `any`, also what holds a little of them:
   * something else says which are meant. Otherwise that is no hit beside what holds much more.
   */
  rank(text: string, any?: boolean): Ranking
}

export interface Ranking {
  /** Numbers of those found, in no order. */
  readonly found: readonly number[]
  /** By number; 0 is not found. */
  readonly scores: Float64Array
  /** How much of what the query says the entry holds, 0–1: rare words weigh more, unsure ways less. */
  readonly coverage: Float64Array
  /** The query as it was read. */
  readonly words: readonly QueryWord[]
  /** Adds up to the score of the entry. */
  explain(entry: number): readonly ScorePart[]
  /** Where the words of the query stand in what is shown of the entry. */
  matchesIn(entry: number): readonly Match[]
}
