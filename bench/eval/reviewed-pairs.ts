import type { Strength } from '../../graph/model/edge.ts'
import { compareReviews, type Review } from '../../graph/model/review.ts'

interface GradedPair {
  readonly measure: string
  readonly target: string
  /** 2 aims at the same deficiency, 1 meets a part of it, 0 neither. */
  readonly grade: number
}

/**
 * What people decided about follow-up links, as grades. Only pairs that somebody
 * looked at are graded: of all others nothing is known. Of each reviewer the
 * latest decision counts; where one accepts what another rejects, there is no
 * grade, and of two strengths the weaker one holds. `shown` is the strength that
 * a link has where the decision names none.
 */
export function reviewedPairs(
  reviews: readonly Review[],
  shown: (source: string, target: string) => Strength | undefined,
): readonly GradedPair[] {
  const byId = new Map(reviews.map(review => [review.id, review]))
  const latest = new Map<string, Map<string, Review>>()
  for (const review of [...reviews].sort(compareReviews)) {
    if (review.type !== 'FOLLOWS_UP') continue
    const link = `${review.source} ${review.target}`
    latest.set(link, (latest.get(link) ?? new Map<string, Review>()).set(review.reviewer, review))
  }
  return [...latest.values()].flatMap(decisions => {
    const grades = [...decisions.values()].map(review => gradeOf(review, byId, shown))
    const [{ source, target }] = [...decisions.values()] as [Review]
    const lowest = Math.min(...grades)
    if (Number.isNaN(lowest) || (lowest === 0 && grades.some(grade => grade > 0))) return []
    return [{ measure: source, target, grade: lowest }]
  })
}

/** NaN for a confirmation of what is not in the log. */
function gradeOf(
  review: Review,
  byId: ReadonlyMap<string, Review>,
  shown: (source: string, target: string) => Strength | undefined,
): number {
  let decided: Review | undefined = review
  for (const seen = new Set<Review>(); decided?.decision === 'CONFIRM' && !seen.has(decided); ) {
    seen.add(decided)
    decided = decided.confirms === undefined ? undefined : byId.get(decided.confirms)
  }
  if (!decided || decided.decision === 'CONFIRM') return Number.NaN
  if (decided.decision === 'REJECT') return 0
  return (decided.strength ?? shown(review.source, review.target)) === 'DIRECT' ? 2 : 1
}
