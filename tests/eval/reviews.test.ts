import { describe, expect, it } from 'vitest'
import { reviewReport } from '../../bench/eval/review-report.ts'
import { reviewedPairs } from '../../bench/eval/reviewed-pairs.ts'
import type { Review } from '../../graph/model/review.ts'
import { inventedReview } from '../reviews/invented-review.ts'

const TARGETS = [1, 2, 3, 4].map(number => `dok-9-1/funn/${number}`)
const target = (number: number): string => TARGETS[number - 1]!
const gradesOf = (reviews: readonly Review[]): readonly (readonly [string, number])[] =>
  reviewedPairs(reviews, () => 'DIRECT')
    .map(pair => [pair.target, pair.grade] as const)
    .sort()

describe('decisions as grades', () => {
  it('grade by strength, and take what was shown where none is named', () => {
    const reviews = [
      inventedReview({ target: target(1) }),
      inventedReview({ target: target(2), decision: 'REJECT' }),
      inventedReview({ target: target(3), decision: 'SET_STRENGTH', strength: 'PARTIAL' }),
      inventedReview({ target: target(4), decision: 'ADD', strength: 'DIRECT' }),
    ]
    expect(gradesOf(reviews)).toEqual([
      [target(1), 2],
      [target(2), 0],
      [target(3), 1],
      [target(4), 2],
    ])
  })

  it('count the latest decision of each, and none where people disagree', () => {
    const later = '2031-03-01T00:00:00.000Z'
    const changed = [inventedReview({ at: later, decision: 'REJECT' }), inventedReview()]
    expect(gradesOf(changed)).toEqual([[target(1), 0]])
    expect(gradesOf([inventedReview(), inventedReview({ reviewer: 'Ola', decision: 'REJECT' })])).toEqual([])
    const weaker = inventedReview({ reviewer: 'Ola', decision: 'SET_STRENGTH', strength: 'PARTIAL' })
    expect(gradesOf([inventedReview(), weaker])).toEqual([[target(1), 1]])
  })

  it('follow a confirmation to what it confirms, and leave out other kinds of links', () => {
    const first = inventedReview({ decision: 'REJECT' })
    const confirms = { decision: 'CONFIRM', confirms: first.id, at: '2031-03-01T00:00:00.000Z' } as const
    expect(gradesOf([first, inventedReview(confirms)])).toEqual([[target(1), 0]])
    expect(gradesOf([inventedReview({ ...confirms, confirms: 'borte' })])).toEqual([])
    expect(gradesOf([inventedReview({ type: 'ANSWERS_ASSIGNMENT' })])).toEqual([])
  })

  it('judge the model on nothing but what was decided, also where all agree with it', () => {
    const reviews = [1, 2].map(n => inventedReview({ source: `broplan/i1/tiltak/${n}` }))
    const report = reviewReport(
      { reviews, messages: [] },
      () => ({ any: 0.9, direct: 0.8, saysAny: true, saysDirect: true }),
      () => ({ any: 1, direct: 1 }),
    )
    expect(report.shipped).toMatchObject({ pairs: 2, f1Any: 1, f1Grade2: 1 })
    for (const score of Object.values(report.crossValidated)) expect(Number.isFinite(score)).toBe(true)
    expect(
      reviewReport(
        { reviews: [], messages: [] },
        () => never(),
        () => never(),
      ).shipped.pairs,
    ).toBe(0)
  })
})

function never(): never {
  throw new Error('nothing was decided')
}
