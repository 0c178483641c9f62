import type { NodeLabel } from '../../graph/model/labels.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'

/** Labels whose report was written to be followed up. */
export const AUDITED: readonly NodeLabel[] = ['Finding', 'Recommendation']

/** One way to go from a statement towards what it answers to. */
export interface ChainStep {
  readonly type: EdgeType
  /** OUT: from source to target is upwards. */
  readonly upward: 'OUT' | 'IN'
  /** Labels of the upper end; absent: all that the ontology allows. */
  readonly upper?: readonly NodeLabel[]
  /** Labels of the lower end. */
  readonly lower?: readonly NodeLabel[]
}

/** Chapters are left out: they divide a text, not a task. */
const CONTAINERS: readonly NodeLabel[] = [
  'Document',
  'Assignment',
  'AssignmentItem',
  'Requirement',
  'FocusArea',
  'Goal',
  'Finding',
  'Measure',
]

/**
 * The chain, from what was done up to what was found:
 *
 *     status -> measure -> challenge or goal -> focus area -> plan -> assignment -> audit
 *
 * Nearer steps come first: a node that two steps reach is shown under the first.
 */
export const CHAIN_STEPS: readonly ChainStep[] = [
  { type: 'REPORTS_ON', upward: 'OUT' },
  { type: 'FOLLOWS_UP', upward: 'OUT' },
  { type: 'ANSWERS_ASSIGNMENT', upward: 'OUT' },
  // What the plan itself sets out to meet; what is cited there leads on to the report.
  { type: 'MEETS', upward: 'OUT' },
  { type: 'MET_BY', upward: 'IN' },
  { type: 'REALISES', upward: 'OUT' },
  { type: 'CONTRIBUTES_TO', upward: 'OUT' },
  { type: 'PART_OF', upward: 'OUT', upper: CONTAINERS },
  // A challenge stands under its focus area, but is why the area is there: it leads on to the findings.
  { type: 'PART_OF', upward: 'IN', upper: ['Challenge'] },
  // Everything cites something; what a challenge cites is why it is one.
  { type: 'CITES', upward: 'OUT', lower: ['Challenge'] },
  { type: 'RESTS_ON', upward: 'OUT' },
  { type: 'MANDATES', upward: 'IN' },
  { type: 'REQUIRES_FOLLOW_UP_OF', upward: 'OUT' },
  { type: 'IMPLEMENTS_DECISION', upward: 'OUT' },
  { type: 'REQUESTS', upward: 'IN' },
  { type: 'ANCHORED_IN', upward: 'OUT' },
  { type: 'BASED_ON', upward: 'OUT' },
  { type: 'FULFILS', upward: 'OUT' },
]
