import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { GraphError } from '../errors/graph-error.ts'
import { compareReviews, type Review } from '../model/review.ts'
import type { StoredMessage } from '../store/store.ts'
import { parseReview } from './parse-review.ts'

export interface ReviewLog {
  /** Each decision once, by time and id: not by their place in the file, which differs where two copies were merged. */
  readonly reviews: readonly Review[]
  /** Lines that could not be read. They stay in the file. */
  readonly messages: readonly StoredMessage[]
}

/**
 * Reads a log of decisions: JSON Lines, one decision a line. A line that was
 * cut off by a kill gives a message, and costs no other line. Where there is no
 * file there are no decisions. Throws REVIEWS_UNREADABLE.
 */
export function readReviewLog(file: string): ReviewLog {
  const reviews = new Map<string, Review>()
  const messages: StoredMessage[] = []
  for (const [at, line] of textOf(file).split('\n').entries()) {
    if (line.trim() === '') continue
    const review = parseReview(line)
    if (review) reviews.set(review.id, review)
    else messages.push(unreadable(file, at + 1))
  }
  return { reviews: [...reviews.values()].sort(compareReviews), messages }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw new GraphError('REVIEWS_UNREADABLE', `the review log ${file} could not be read`, {
      wayOut: 'See that you may read it, or name another file with --reviews.',
      cause: error,
    })
  }
}

function unreadable(file: string, line: number): StoredMessage {
  return {
    severity: 'warning',
    code: 'REVIEW_UNREADABLE',
    text: 'linjen er ingen hel avgjørelse, og teller ikke',
    path: basename(file),
    line,
    wayOut: 'Ble den avbrutt mens den ble skrevet, er den aldri bekreftet: gjør avgjørelsen på nytt.',
  }
}
