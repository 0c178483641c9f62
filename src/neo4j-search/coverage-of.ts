import type { EntryAnswer } from '../../graph/neo4j/full-text/entry-question.ts'
import { rarity } from '../ranking/rarity.ts'
import { RAISE } from '../search/raise-tuning.ts'

/** How far a word is meant by what is only near to it. */
const TRUST_IN_NEAR = 0.6

/** How much of the query the best hits hold, 0–1, as where the index is in memory: rare words weigh more, and most what nothing has. */
export function coverageOf({ best, raised, words, entriesInAll }: EntryAnswer): number {
  const weights = words.map(({ many, near }) => rarity(Math.max(many, near.length), entriesInAll))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0) return 0
  const covered = best.map(held =>
    held.reduce((sum, [at]) => sum + weights[at]! * (words[at]!.most === null ? TRUST_IN_NEAR : 1), 0),
  )
  return Math.max(raised ? RAISE.held : 0, Math.max(0, ...covered) / all)
}
