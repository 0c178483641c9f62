import { type Decided, type DecisionRequest, decide, type ReviewPlace } from './decide.ts'
import { readReviewers, reviewerOf } from './reviewers.ts'

/** Deciding over the network: who decides is proved, each time. */
export interface Reviewing {
  /** Throws REVIEWER_UNKNOWN, REVIEWERS_BROKEN and what `decide` refuses. */
  decide(token: string | undefined, request: DecisionRequest): Promise<Decided>
}

/** Throws REVIEWERS_BROKEN at once where the file of reviewers cannot be read. */
export function createReviewing(place: ReviewPlace, reviewers: string): Reviewing {
  readReviewers(reviewers)
  // One at a time: two at once would only find the store locked by each other.
  let last: Promise<unknown> = Promise.resolve()
  return {
    async decide(token, request) {
      const by = reviewerOf(reviewers, token)
      const mine = last.then(() => decide(place, by, request))
      last = mine.catch(() => {})
      return mine
    },
  }
}
