import type { NodeLabel } from '../../graph/model/labels.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'

/** Lists of links that have a name of their own, so that nobody needs to know the edge types. */
export const NAMED_LINKS: readonly (readonly [NodeLabel, string, 'OUT' | 'IN', readonly EdgeType[]])[] = [
  ['Measure', 'followsUp', 'OUT', ['FOLLOWS_UP']],
  ['Measure', 'realises', 'OUT', ['REALISES']],
  ['Measure', 'answersAssignment', 'OUT', ['ANSWERS_ASSIGNMENT']],
  ['Measure', 'meets', 'OUT', ['MEETS']],
  ['Finding', 'followedUpBy', 'IN', ['FOLLOWS_UP']],
  ['Recommendation', 'followedUpBy', 'IN', ['FOLLOWS_UP']],
  ['Recommendation', 'restsOn', 'OUT', ['RESTS_ON']],
  ['Goal', 'realisedBy', 'IN', ['REALISES']],
  ['AssignmentItem', 'answeredBy', 'IN', ['ANSWERS_ASSIGNMENT']],
  ['Requirement', 'metBy', 'OUT', ['MET_BY']],
  ['Challenge', 'cites', 'OUT', ['CITES']],
  ['Challenge', 'metBy', 'IN', ['MEETS']],
]

/** Lists of parts that have a name of their own. */
export const NAMED_PARTS: readonly (readonly [NodeLabel, string, NodeLabel])[] = [
  ['Assignment', 'items', 'AssignmentItem'],
  ['AssignmentItem', 'requirements', 'Requirement'],
  ['FocusArea', 'challenges', 'Challenge'],
  ['FocusArea', 'goals', 'Goal'],
  ['FocusArea', 'measures', 'Measure'],
]

/** Deeper than any document is divided; ends the walk also where a store holds a circle. */
export const MAX_PARENTS = 12
