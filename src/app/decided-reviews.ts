import { existsSync } from 'node:fs'
import { GraphError } from '../../graph/errors/graph-error.ts'
import { type ReviewLog, readReviewLog } from '../../graph/reviews/read-review-log.ts'
import type { StoreReader } from '../../graph/store/store.ts'

/** The log that belongs to a store when no other is named: beside it. */
export function reviewsBeside(store: string): string {
  return `${store}.reviews.jsonl`
}

/**
 * What people decided, out of the log. Throws REVIEWS_MISSING where the store
 * knows of decisions and there is no log: to link without it would drop the
 * last trace of them. Throws REVIEWS_UNREADABLE.
 */
export async function decidedReviews(reader: StoreReader, log: string): Promise<ReviewLog> {
  if (!existsSync(log)) {
    const known = (await reader.reviews()).length
    if (known > 0)
      throw new GraphError('REVIEWS_MISSING', `the store holds ${known} decisions, but ${log} is not there`, {
        wayOut: 'Name the log with --reviews, or put it back where it was.',
      })
  }
  return readReviewLog(log)
}
