import type { EntryAnswer } from '../../graph/neo4j/entry-question.ts'

/** How far a word is meant by what is only near to it. */
const TRUST_IN_NEAR = 0.6

/**
 * How much of the query the best hits hold, 0–1. A word weighs what it scores at most in
 * any entry: rare ones score more. One that no entry has weighs as much as the rarest.
 */
export function coverageOf({ best, words, entriesInAll }: EntryAnswer): number {
  const rarest = Math.log(1 + (entriesInAll + 0.5) / 0.5)
  const weights = words.map(({ most }) => most ?? rarest)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0) return 0
  const covered = best.map(held =>
    held.reduce((sum, [at]) => sum + weights[at]! * (words[at]!.most === null ? TRUST_IN_NEAR : 1), 0),
  )
  return Math.max(0, ...covered) / all
}
