/** Closed lists of words that fields of the graph may hold. */

/** What the ontology lists as comparable: unequal values with the same qualifier are a conflict. */
export const COMPARABLE_PROPERTIES = [
  'name',
  'number',
  'year',
  'date',
  'period',
  'count',
  'share',
  'rating',
] as const
export type ComparableProperty = (typeof COMPARABLE_PROPERTIES)[number]

export const DOCUMENT_KINDS = [
  'ASSIGNMENT_LETTER',
  'WHITE_PAPER',
  'AUDIT_REPORT',
  'ACTION_PLAN',
  'CONSULTATION',
  'CONSULTATION_RESPONSE',
  'STORTING_DECISION',
  'EVALUATION',
  'ANNUAL_REPORT',
  'REPORT',
  'PRESENTATION',
  'LAW',
  'OTHER',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** How far a measure binds, by its verb. */
export const COMMITMENTS = [
  'STUDY',
  'PILOT',
  'REVIEW',
  'SUPPORT',
  'DEVELOP',
  'INFORM',
  'CLARIFY',
  'COORDINATE',
  'STRENGTHEN',
  'INTRODUCE',
] as const
export type Commitment = (typeof COMMITMENTS)[number]

/** Whose goal it is: of a plan as a whole, of a focus area, or of the national health plan that plans are anchored in. */
export const GOAL_LEVELS = ['OVERALL', 'FOCUS_AREA', 'NATIONAL'] as const

/**
 * Is a finding, recommendation, requirement, challenge or goal followed up? Of a
 * measure: does a finding or an assignment stand behind it? `CANNOT_TELL` always
 * has a reason.
 */
export const COVERAGES = ['FOLLOWED_UP', 'PARTLY', 'NONE_FOUND', 'CANNOT_TELL'] as const
export type Coverage = (typeof COVERAGES)[number]
