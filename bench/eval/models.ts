import type { Vocabulary } from '../../ingest/document/vocabulary.ts'
import type { LinkView } from '../../ingest/link/link-view.ts'
import { ABLATIONS } from './ablations.ts'
import { baselines } from './baselines.ts'
import type { ScoreOf } from './cross-validate.ts'
import { followUpScores } from './follow-up-scores.ts'

/** The model without one signal at a time, and what anybody would try first. */
export function rivals(
  view: LinkView,
  vocabulary: Vocabulary,
  targets: readonly string[],
): readonly (readonly [name: string, ScoreOf])[] {
  return [
    ...Object.entries(ABLATIONS).map(
      ([name, without]) => [name, followUpScores(view, vocabulary, without)] as const,
    ),
    ...baselines(view, targets),
  ]
}
