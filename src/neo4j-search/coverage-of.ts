import type { EntryAnswer } from '../../graph/neo4j/full-text/entry-question.ts'
import { stem } from '../../ingest/language/norwegian/stem.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import { rarity } from '../ranking/rarity.ts'
import { trustInNear } from '../search/near-trust.ts'
import { RAISE } from '../search/raise-tuning.ts'
import type { WordAsk } from './asks-of.ts'

/** How much of the query the best hits hold, 0–1, as where the index is in memory: rare words weigh more, and most what nothing has. */
export function coverageOf(
  { best, raised, words, entriesInAll }: EntryAnswer,
  asks: readonly WordAsk[],
): number {
  const weights = words.map(({ many, near }) => rarity(Math.max(many, near.length), entriesInAll))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0) return 0
  const trusts = words.map(({ most }, at) =>
    most === null ? trustInNear(stem(toBokmal(asks[at]!.word))) : 1,
  )
  const covered = best.map(held => held.reduce((sum, [at]) => sum + weights[at]! * trusts[at]!, 0))
  return Math.max(raised ? RAISE.held : 0, Math.max(0, ...covered) / all)
}
