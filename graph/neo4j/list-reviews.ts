import type { JudgedReview } from '../model/review.ts'
import type { Run } from './connection.ts'

/** In the order in which they were put. */
export const REVIEWS = 'MATCH (review:SporbarReview) RETURN review._body AS row ORDER BY review.place'

export async function listReviews(run: Run): Promise<readonly JudgedReview[]> {
  return (await run<string>(REVIEWS)).map(body => JSON.parse(body) as JudgedReview)
}
