import type { ReviewLog } from '../../graph/reviews/read-review-log.ts'
import { crossValidate, type ScoreOf } from './cross-validate.ts'
import { THRESHOLDS } from './link-report.ts'
import { type LinkScores, type Prediction, scorePairs } from './links.ts'
import { reviewedPairs } from './reviewed-pairs.ts'

export interface ReviewReport {
  readonly shipped: LinkScores
  /** Slope and intercept fitted on the decisions about the other measures. */
  readonly crossValidated: LinkScores
  /** Lines of the log that could not be read. */
  readonly unreadable: number
}

/** How well the model does on what people decided. They see what it says first, so it looks better than it is. */
export function reviewReport(
  { reviews, messages }: ReviewLog,
  predict: (measure: string, target: string) => Prediction,
  scoreOf: ScoreOf,
): ReviewReport {
  const pairs = reviewedPairs(reviews, (source, target) => {
    const { saysAny, saysDirect } = predict(source, target)
    return saysDirect ? 'DIRECT' : saysAny ? 'PARTIAL' : undefined
  })
  const scored = pairs.map(pair => ({ ...pair, scores: scoreOf(pair.measure, pair.target) }))
  return {
    shipped: scorePairs(pairs.map(pair => ({ ...pair, ...predict(pair.measure, pair.target) }))),
    crossValidated: scorePairs(crossValidate(scored, THRESHOLDS)),
    unreadable: messages.length,
  }
}
