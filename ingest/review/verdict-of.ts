import type { Strength } from '../../graph/model/edge.ts'
import type { Verdict } from '../../graph/model/review.ts'
import type { EffectiveReview } from './effective-reviews.ts'

export interface Ruling {
  readonly verdict: Verdict
  /** What those who set a strength agree on. */
  readonly strength?: Strength
}

/**
 * What the standing decisions on one link, at least one, say together. Nobody's
 * decision outweighs another's: a link leaves the answers only where nobody
 * speaks for it.
 */
export function verdictOf(standing: readonly EffectiveReview[]): Ruling {
  const against = standing.some(({ decision }) => decision === 'REJECT')
  const speaking = standing.filter(({ decision }) => decision !== 'REJECT')
  if (speaking.length === 0) return { verdict: 'REJECTED' }
  const strengths = [...new Set(speaking.flatMap(({ strength }) => strength ?? []))]
  const [strength] = strengths
  return {
    verdict: against || strengths.length > 1 ? 'DISPUTED' : 'ACCEPTED',
    ...(strength && strengths.length === 1 && { strength }),
  }
}
