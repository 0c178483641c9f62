import { compareReviews, type Review } from '../../graph/model/review.ts'

/** What a review amounts to: a confirmation says what the confirmed one says, of the words that were confirmed. */
export interface EffectiveReview {
  readonly review: Review
  readonly decision: Exclude<Review['decision'], 'CONFIRM'>
  readonly strength?: Review['strength']
}

/** Those that amount to something, in the order of time; a confirmation of what is not in the log is missing. */
export function effectiveReviews(all: readonly Review[]): {
  readonly reviews: readonly EffectiveReview[]
  /** Ids of reviews that somebody has confirmed. */
  readonly confirmed: ReadonlySet<string>
} {
  const byId = new Map<string, EffectiveReview>()
  const confirmed = new Set<string>()
  for (const review of [...all].sort(compareReviews)) {
    if (review.decision !== 'CONFIRM') {
      byId.set(review.id, { review, decision: review.decision, strength: review.strength })
      continue
    }
    // An earlier decision alone can be confirmed: no circle can arise.
    const earlier = byId.get(review.confirms ?? '')
    if (!earlier) continue
    confirmed.add(earlier.review.id)
    byId.set(review.id, { review, decision: earlier.decision, strength: earlier.strength })
  }
  return { reviews: [...byId.values()], confirmed }
}
