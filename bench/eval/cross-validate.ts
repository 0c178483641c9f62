import type { Scores } from '../../ingest/link/derived-link.ts'
import { chance, fitCurve } from './fit.ts'
import { type JudgedPair, judgePairs, type LinksFile, type Prediction } from './links.ts'

/** Where a probability says yes. */
export interface Thresholds {
  readonly any: number
  readonly direct: number
}

export interface ScoredPair {
  readonly measure: string
  readonly target: string
  readonly grade: number
  readonly scores: Scores
}

export type ScoreOf = (measure: string, target: string) => Scores

export function scoredPairs(file: LinksFile, scoreOf: ScoreOf): readonly ScoredPair[] {
  const silent = { any: 0, direct: 0, saysAny: false, saysDirect: false }
  return judgePairs(file, () => silent).map(({ measure, target, grade }) => ({
    measure,
    target,
    grade,
    scores: scoreOf(measure, target),
  }))
}

/** Slope and intercept of both events, fitted on the pairs. */
export function fitBoth(pairs: readonly ScoredPair[]) {
  const curve = (kind: 'any' | 'direct', least: number) =>
    fitCurve(pairs.map(({ scores, grade }) => ({ score: scores[kind], right: grade >= least })))
  return { any: curve('any', 1), direct: curve('direct', 2) }
}

/** Each measure is judged by curves that were fitted on the other measures only. */
export function crossValidate(pairs: readonly ScoredPair[], thresholds: Thresholds): readonly JudgedPair[] {
  return [...new Set(pairs.map(({ measure }) => measure))].flatMap(measure => {
    const curves = fitBoth(pairs.filter(pair => pair.measure !== measure))
    return pairs
      .filter(pair => pair.measure === measure)
      .map(pair => ({ ...pair, ...predict(pair.scores, curves, thresholds) }))
  })
}

/** What curves make of a pair's scores. */
export function predict(
  scores: Scores,
  curves: ReturnType<typeof fitBoth>,
  thresholds: Thresholds,
): Prediction {
  const any = chance(curves.any, scores.any)
  const direct = Math.min(any, chance(curves.direct, scores.direct))
  return {
    any,
    direct,
    saysAny: any >= thresholds.any,
    saysDirect: any >= thresholds.any && direct >= thresholds.direct,
  }
}
