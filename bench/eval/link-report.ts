import type { Vocabulary } from '../../ingest/document/vocabulary.ts'
import { DIRECT_FROM, LIKELY_FROM } from '../../ingest/link/calibration.ts'
import type { LinkView } from '../../ingest/link/link-view.ts'
import { intervals } from './bootstrap.ts'
import { crossValidate, type ScoreOf, scoredPairs } from './cross-validate.ts'
import { followUpScores } from './follow-up-scores.ts'
import { type JudgedPair, type LinkScores, type LinksFile, scorePairs } from './links.ts'
import type { rivals } from './models.ts'

export interface LinkReport {
  /** The shipped model, as it is stored: its numbers were fitted on links that may be among these. */
  readonly shipped: LinkScores
  readonly intervals: ReturnType<typeof intervals>
  /** Slope and intercept fitted without the measure that is judged; the vocabulary is the shipped one. */
  readonly crossValidated: LinkScores
  readonly crossValidatedIntervals: ReturnType<typeof intervals>
  /** Cross-validated in the same way. */
  readonly compared: Readonly<Record<string, LinkScores>>
  readonly perMeasure: Readonly<Record<string, GroupScores>>
  readonly perTarget: Readonly<Record<string, GroupScores>>
}

export interface GroupScores {
  /** Pairs that the graders gave grade 1 or 2. */
  readonly graded: number
  readonly said: number
  readonly right: number
  readonly direct: number
  readonly saidDirect: number
  readonly rightDirect: number
}

export const THRESHOLDS = { any: LIKELY_FROM, direct: DIRECT_FROM }

export function linkReport(
  file: LinksFile,
  shipped: readonly JudgedPair[],
  view: LinkView,
  vocabulary: Vocabulary,
  others: ReturnType<typeof rivals>,
): LinkReport {
  const validated = (scoreOf: ScoreOf): readonly JudgedPair[] =>
    crossValidate(scoredPairs(file, scoreOf), THRESHOLDS)
  const model = validated(followUpScores(view, vocabulary))
  return {
    shipped: scorePairs(shipped),
    intervals: intervals(shipped),
    crossValidated: scorePairs(model),
    crossValidatedIntervals: intervals(model),
    compared: Object.fromEntries(
      others.map(([name, scoreOf]) => [name, scorePairs(validated(scoreOf))] as const),
    ),
    perMeasure: grouped(shipped, ({ measure }) => measure),
    perTarget: grouped(shipped, ({ target }) => target),
  }
}

function grouped(
  pairs: readonly JudgedPair[],
  by: (pair: JudgedPair) => string,
): Readonly<Record<string, GroupScores>> {
  const count = (some: readonly JudgedPair[], holds: (pair: JudgedPair) => boolean): number =>
    some.filter(holds).length
  return Object.fromEntries(
    [...new Set(pairs.map(by))].map(name => {
      const own = pairs.filter(pair => by(pair) === name)
      return [
        name,
        {
          graded: count(own, ({ grade }) => grade >= 1),
          said: count(own, ({ saysAny }) => saysAny),
          right: count(own, ({ saysAny, grade }) => saysAny && grade >= 1),
          direct: count(own, ({ grade }) => grade >= 2),
          saidDirect: count(own, ({ saysDirect }) => saysDirect),
          rightDirect: count(own, ({ saysDirect, grade }) => saysDirect && grade >= 2),
        },
      ] as const
    }),
  )
}
