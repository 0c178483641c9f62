/**
 * A process of its own: `node --import tsx append-child.ts FILE NAME [COUNT]`
 * writes decisions until it is killed or has written so many, and tells the id
 * of each once it is acknowledged.
 */
import { writeSync } from 'node:fs'
import { appendReview } from '../../graph/reviews/append-review.ts'
import { inventedReview } from './invented-review.ts'

const [file = '', reviewer = '', count = 'Infinity'] = process.argv.slice(2)
const began = Date.now()
writeSync(1, 'ready\n')
for (let n = 0; n < Number(count); n++) {
  const review = inventedReview({
    reviewer,
    at: new Date(began + n).toISOString(),
    reason: 'ø'.repeat(n % 900),
  })
  appendReview(file, review)
  writeSync(1, `${review.id}\n`)
}
