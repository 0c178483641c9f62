import type { EntryAnswer } from '../../graph/neo4j/find-entries.ts'
import { rarity } from '../search/vocabulary.ts'
import type { WordAsk } from './asks-of.ts'

/** How far a word is meant by what is only near to it. */
const TRUST_IN_NEAR = 0.6

/** How much of the query the best hits hold, 0–1: rare words weigh more. */
export function coverageOf(
  { best, frequencies, entriesInAll }: EntryAnswer,
  asks: readonly WordAsk[],
): number {
  const weights = asks.map(({ channel }, at) =>
    channel === 'WORD' ? rarity(frequencies[at]!, entriesInAll) : 0,
  )
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0) return 0
  const covered = best.map(parts => {
    const met = new Set(parts.map(([ask]) => ask))
    return [...met].reduce((sum, ask) => sum + weights[ask]! * (frequencies[ask]! > 0 ? 1 : TRUST_IN_NEAR), 0)
  })
  return Math.max(0, ...covered) / all
}
