import type { DerivedEdge } from '../../graph/model/edge.ts'
import type { Vocabulary } from '../document/vocabulary.ts'
import { CALIBRATION } from './calibration.ts'
import { findConflicts } from './find-conflicts.ts'
import { createLikeness, type Likeness } from './likeness.ts'
import { linkAnchoredGoals } from './link-anchored-goals.ts'
import { linkAssignment } from './link-assignment.ts'
import { linkChallenges } from './link-challenges.ts'
import { linkFollowUp } from './link-follow-up.ts'
import { linkGoals, linkOverallGoals } from './link-goals.ts'
import { linkRecommendations } from './link-recommendations.ts'
import { linkRequirements } from './link-requirements.ts'
import { linkSameStatements } from './link-same-statement.ts'
import { linkSeenAssignments } from './link-seen-assignments.ts'
import type { LinkView } from './link-view.ts'

/** What may stand at either end of a derived link, and is therefore counted for rarity. */
const LINKED_LABELS = [
  'Measure',
  'Goal',
  'Finding',
  'Recommendation',
  'AssignmentItem',
  'Requirement',
] as const

/** Each looks at the stated graph only, so their order does not matter. */
const LINKERS: readonly ((view: LinkView, likeness: Likeness) => readonly DerivedEdge[])[] = [
  linkFollowUp,
  linkGoals,
  linkOverallGoals,
  linkAnchoredGoals,
  linkChallenges,
  linkRecommendations,
  linkAssignment,
  linkSeenAssignments,
  linkRequirements,
  linkSameStatements,
  findConflicts,
]

/** Raise with every change of a linker's outcome: stored links of an older version are made again. */
export const LINK_VERSION = `10 ${CALIBRATION.version}`

/** Every link that no document states, with its reasons. */
export function deriveLinks(view: LinkView, vocabulary: Vocabulary): readonly DerivedEdge[] {
  const likeness = likenessFor(view, vocabulary)
  return LINKERS.flatMap(link => link(view, likeness))
}

/** Likeness as the statements at hand make it: what is rare in them weighs more. */
export function likenessFor(view: LinkView, vocabulary: Vocabulary): Likeness {
  return createLikeness(vocabulary, LINKED_LABELS.flatMap(view.labelled))
}
