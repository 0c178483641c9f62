import { type Decided, type DecisionRequest, decideAtOnce, type ReviewPlace } from './decide.ts'
import { decideApart } from './decide-apart.ts'
import { namedReviewLog } from './decided-reviews.ts'
import { type Reviewer, readReviewers, reviewerOf } from './reviewers.ts'

/** Deciding over the network: who decides is proved, each time. */
export interface Reviewing {
  /** Throws REVIEWER_UNKNOWN, REVIEWERS_BROKEN and what `decide` refuses. */
  decide(token: string | undefined, request: DecisionRequest): Promise<Decided>
}

/**
 * Throws at once REVIEWERS_BROKEN where the file of reviewers cannot be read, and
 * REVIEWS_UNNAMED where decisions have no log. `onDecided` is told of revisions
 * between which only links and coverage changed.
 */
export function createReviewing(
  place: ReviewPlace,
  reviewers: string,
  onDecided: (before: number, after: number) => void = () => {},
): Reviewing {
  readReviewers(reviewers)
  namedReviewLog(place.store, place.reviews)
  const decideFor = async (by: Reviewer, request: DecisionRequest): Promise<Decided> => {
    const made = await decideAtOnce(place, by, request)
    if (!made) return decideApart({ place, by, request })
    onDecided(made.before, made.decided.revision)
    return made.decided
  }
  // One at a time: two at once would only find the store locked by each other.
  let last: Promise<unknown> = Promise.resolve()
  return {
    async decide(token, request) {
      const by = reviewerOf(reviewers, token)
      const mine = last.then(() => decideFor(by, request))
      last = mine.catch(() => {})
      return mine
    },
  }
}
