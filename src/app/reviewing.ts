import { type Decided, type DecisionRequest, decideAtOnce, type ReviewPlace } from './decide.ts'
import { decideApart } from './decide-apart.ts'
import { namedReviewLog } from './decided-reviews.ts'
import { readReviewers, reviewerOf } from './reviewers.ts'

/** Deciding over the network: who decides is proved, each time. */
export interface Reviewing {
  /** Throws REVIEWER_UNKNOWN, REVIEWERS_BROKEN and what `decide` refuses. */
  decide(token: string | undefined, request: DecisionRequest): Promise<Decided>
}

/** Throws at once REVIEWERS_BROKEN where the file of reviewers cannot be read, and REVIEWS_UNNAMED where decisions have no log. */
export function createReviewing(place: ReviewPlace, reviewers: string): Reviewing {
  readReviewers(reviewers)
  namedReviewLog(place.store, place.reviews)
  // One at a time: two at once would only find the store locked by each other.
  let last: Promise<unknown> = Promise.resolve()
  return {
    async decide(token, request) {
      const by = reviewerOf(reviewers, token)
      const mine = last.then(
        async () => (await decideAtOnce(place, by, request)) ?? decideApart({ place, by, request }),
      )
      last = mine.catch(() => {})
      return mine
    },
  }
}
