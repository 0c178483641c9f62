import { createReview, type Review } from '../../graph/model/review.ts'

/** A decision on the first measure of an invented plan. */
export function inventedReview(more: Partial<Omit<Review, 'id'>> = {}): Review {
  return createReview({
    decision: 'ACCEPT',
    type: 'FOLLOWS_UP',
    source: 'broplan/i1/tiltak/1',
    target: 'dok-9-1/funn/1',
    reviewer: 'Kari Nordmann',
    proof: 'GIVEN',
    at: '2031-02-03T04:05:06.000Z',
    reason: 'Tiltaket gjelder «rust» på én bro – ikke på alle.',
    quotes: {
      source: { text: 'Vegvesenet skal rette opp bro 1.', kind: 'QUOTE', document: 'broplan' },
      target: { text: 'Revisjonen fant rust.', kind: 'QUOTE', document: 'dok-9-1' },
    },
    calibration: '3',
    ...more,
  })
}

/** Decisions of one person, one a second. */
export function inventedReviews(count: number, reviewer = 'Kari Nordmann'): readonly Review[] {
  return Array.from({ length: count }, (_, n) =>
    inventedReview({ reviewer, at: new Date(Date.UTC(2031, 1, 3) + n * 1000).toISOString() }),
  )
}
