import type { JudgedReview } from '../model/review.ts'
import type { Connection } from './connection.ts'

/** In the order in which they were put. */
export function listReviews(connection: Connection): readonly JudgedReview[] {
  return connection
    .all<{ body: string }>('SELECT body FROM review ORDER BY place')
    .map(({ body }) => connection.parse<JudgedReview>(body))
}
