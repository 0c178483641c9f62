import { intervals } from './bootstrap.ts'
import { fitBoth, predict, type ScoreOf, scoredPairs } from './cross-validate.ts'
import { THRESHOLDS } from './link-report.ts'
import { judgePairs, type LinkScores, type LinksFile, scorePairs } from './links.ts'
import { rivals } from './models.ts'
import type { School } from './school.ts'

export interface TransferReport {
  readonly shipped: LinkScores
  readonly intervals: ReturnType<typeof intervals>
  /** Each with curves that the graded links of the given field gave it. */
  readonly compared: Readonly<Record<string, LinkScores>>
}

/** How well all this does in a field where nothing was fitted: not the rules, nor the curves of any rival. */
export function transferReport(
  school: School,
  given: LinksFile,
  givenRivals: ReturnType<typeof rivals>,
): TransferReport {
  const { file, view, vocabulary } = school
  const here = new Map(rivals(view, vocabulary, Object.keys(file.targets)))
  const carriedOver = (fitted: ScoreOf, scoreOf: ScoreOf): LinkScores => {
    const curves = fitBoth(scoredPairs(given, fitted))
    return scorePairs(
      scoredPairs(file, scoreOf).map(pair => ({ ...pair, ...predict(pair.scores, curves, THRESHOLDS) })),
    )
  }
  const shipped = judgePairs(file, school.predict)
  return {
    shipped: scorePairs(shipped),
    intervals: intervals(shipped),
    compared: Object.fromEntries(
      givenRivals.map(([name, fitted]) => [name, carriedOver(fitted, here.get(name)!)] as const),
    ),
  }
}
