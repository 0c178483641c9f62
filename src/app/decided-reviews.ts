import { existsSync } from 'node:fs'
import { GraphError } from '../../graph/errors/graph-error.ts'
import { type ReviewLog, readReviewLog } from '../../graph/reviews/read-review-log.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { readStorePlace } from './store-place.ts'

/** The log that is named, else the one beside the store's file. Undefined for a server: nothing lies beside it. */
export function reviewLogOf(store: string, named?: string): string | undefined {
  if (named) return named
  const place = readStorePlace(store)
  return 'file' in place ? `${place.file}.reviews.jsonl` : undefined
}

/** The log that decisions are written to. Throws REVIEWS_UNNAMED where there is none: what people write is never lost. */
export function namedReviewLog(store: string, named?: string): string {
  const log = reviewLogOf(store, named)
  if (log !== undefined) return log
  throw new GraphError('REVIEWS_UNNAMED', 'the store is on a server, and no log of decisions is named', {
    wayOut: 'Name the file that decisions are kept in: --reviews FILE, or SPORBAR_REVIEWS.',
  })
}

/**
 * What people decided, out of the log. Throws REVIEWS_MISSING where the store
 * knows of decisions and there is no log: to link without it would drop the
 * last trace of them. Throws REVIEWS_UNREADABLE.
 */
export async function decidedReviews(reader: StoreReader, log: string | undefined): Promise<ReviewLog> {
  if (log !== undefined && existsSync(log)) return readReviewLog(log)
  const known = (await reader.reviews()).length
  if (known === 0) return { reviews: [], messages: [] }
  const what = log === undefined ? 'no log of them is named' : `${log} is not there`
  throw new GraphError('REVIEWS_MISSING', `the store holds ${known} decisions, but ${what}`, {
    wayOut: 'Name the log with --reviews, or put it back where it was.',
  })
}
