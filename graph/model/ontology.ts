import { type NodeLabel, STATEMENT_LABELS } from './labels.ts'

/**
 * Which relations may be in the graph, and which labels each may join. Nothing
 * but this table and that of `labels.ts` allows may be written to a store, and
 * `sporbar check` holds every stored node and edge against the two.
 */

interface EdgeRule {
  /** What the edge means, as a sentence with source and target. */
  readonly means: string
  readonly from: readonly NodeLabel[]
  readonly to: readonly NodeLabel[]
  /** Its evidence is the place of the child; it asserts nothing of its own. */
  readonly structure?: true
}

const ANY = STATEMENT_LABELS
const WORK = ['Document'] as const
const ORDER = ['Assignment', 'AssignmentItem', 'Requirement'] as const
const ACTOR = ['Organisation'] as const
const AUDITED = ['Finding', 'Recommendation'] as const
const SAID = [...WORK, ...ANY] as const

const EDGE_TYPES = {
  HAS_VERSION: { means: 'the work has this text', from: WORK, to: ['DocumentVersion'], structure: true },
  MENTIONS: {
    means: 'the text says the statement',
    from: ['DocumentVersion'],
    to: [...ANY, 'Claim'],
    structure: true,
  },
  PART_OF: {
    means: 'the statement or section stands under the other',
    from: [...ANY, 'Section'],
    to: [...SAID, 'Section', 'DocumentVersion'],
    structure: true,
  },
  PASSAGE_OF: {
    means: 'the passage stands in the section',
    from: ['Passage'],
    to: ['Section', 'DocumentVersion'],
    structure: true,
  },
  ISSUED_BY: { means: 'the document was issued by the organisation', from: WORK, to: ACTOR },
  ADDRESSED_TO: {
    means: 'the document or recommendation is directed to the organisation',
    from: [...WORK, 'Recommendation', 'Assignment'],
    to: ACTOR,
  },
  MANDATES: {
    means: 'the assignment asks for the document',
    from: [...WORK, ...ORDER, 'Decision'],
    to: [...WORK, 'Assignment'],
  },
  REQUIRES_FOLLOW_UP_OF: {
    means: 'the assignment demands that the document is followed up',
    from: [...WORK, ...ORDER],
    to: [...WORK, 'Finding'],
  },
  FOLLOWS_UP: {
    means: 'the document follows up the report; the measure meets the finding or recommendation',
    from: [...WORK, 'Measure', 'Assignment', 'PlanMove'],
    to: [...WORK, ...AUDITED],
  },
  MEETS: { means: 'the measure meets the challenge', from: ['Measure'], to: ['Challenge'] },
  ANCHORED_IN: {
    means: 'the goals rest on the goals of the other',
    from: [...WORK, 'Goal', 'FocusArea'],
    to: [...WORK, 'Goal'],
  },
  BASED_ON: {
    means: 'the text was made on the basis of the other',
    from: [...WORK, 'FocusArea', ...ORDER, 'Goal', 'Measure'],
    to: SAID,
  },
  REALISES: {
    means: 'the measure or focus area shall reach the goal',
    from: ['Measure', 'FocusArea'],
    to: ['Goal', 'FocusArea'],
  },
  CONTRIBUTES_TO: {
    means: 'reaching the goal helps to reach the other',
    from: ['Goal', 'FocusArea', 'Measure'],
    to: ['Goal'],
  },
  EVALUATES: { means: 'the document evaluates the other', from: WORK, to: WORK },
  RECOMMENDS: {
    means: 'the document recommends that the other be made',
    from: [...WORK, 'Recommendation'],
    to: WORK,
  },
  FULFILS: {
    means: 'the document is what the other called for',
    from: WORK,
    to: [...WORK, 'Recommendation', 'Decision'],
  },
  CRITICISES: {
    means: 'the report or finding criticises the organisation, with a rating on a scale',
    from: [...WORK, 'Finding'],
    to: ACTOR,
  },
  REPEATS: { means: 'the audit looks again at what the earlier one looked at', from: WORK, to: WORK },
  SUPERSEDES: {
    means: 'the document or measure replaces the other',
    from: [...WORK, 'Measure'],
    to: [...WORK, 'Measure'],
  },
  SEEN_WITH: { means: 'the two are to be seen together', from: SAID, to: SAID },
  CONDITIONAL_ON: { means: 'the item holds only if the other happens', from: ORDER, to: SAID },
  IMPLEMENTS_DECISION: {
    means: 'the assignment or plan carries out the decision',
    from: SAID,
    to: [...WORK, 'Decision'],
  },
  REQUESTS: {
    means: 'the decision asks the organisation for something',
    from: [...WORK, 'Decision'],
    to: [...WORK, ...ACTOR, 'Assignment'],
  },
  TREATS: { means: 'the document deals with the other', from: [...WORK, 'Decision'], to: WORK },
  CONSULTS_ON: { means: 'the letter asks for views on the document', from: WORK, to: WORK },
  FORWARDS: {
    means: 'the letter passes on the consultation of the other',
    from: WORK,
    to: [...WORK, ...ACTOR],
  },
  ASKS_ABOUT: {
    means: 'the question is about the chapter or document',
    from: ['ConsultationQuestion'],
    to: [...WORK, 'Section', ...ANY],
  },
  ANSWERS: {
    means: 'the response answers the consultation or its question',
    from: WORK,
    to: [...WORK, 'ConsultationQuestion'],
  },
  TREATED_BY: { means: 'the matter is dealt with by the body', from: WORK, to: ACTOR },
  INPUT_TO: { means: 'the work gives input to the other', from: SAID, to: SAID },
  UPDATES: { means: 'the result changes the other', from: SAID, to: SAID },
  REPORTS_TO: {
    means: 'it is reported to the organisation',
    from: [...WORK, 'ReportingRequirement', ...ACTOR],
    to: ACTOR,
  },
  REPORTS_ON: {
    means: 'the report tells the status of the other',
    from: [...WORK, 'StatusReport'],
    to: SAID,
  },
  MEASURES: { means: 'the indicator measures the goal', from: ['Indicator'], to: ['Goal'] },
  LED_BY: { means: 'the work is led by the organisation', from: SAID, to: ACTOR },
  INVOLVES: { means: 'the organisation is to take part', from: SAID, to: ACTOR },
  RESPONSIBLE_FOR: { means: 'the organisation answers for the role', from: ACTOR, to: ['Role'] },
  BINDS: { means: 'the deadline binds the organisation', from: ['Deadline'], to: ACTOR },
  SHARES_STRUCTURE_WITH: { means: 'the two plans have the same focus areas', from: WORK, to: WORK },
  SAME_WORK_AS: { means: 'the two are probably the same work', from: SAID, to: SAID },
  SAME_STATEMENT: { means: 'two works say the same', from: ANY, to: ANY },
  CITES: { means: 'the text cites the other', from: SAID, to: SAID },
  APPLIES: { means: 'the text uses the criteria of the other', from: SAID, to: WORK },
  ANSWERS_ASSIGNMENT: {
    means: 'the measure answers the assignment item',
    from: ['Measure', 'Document'],
    to: ORDER,
  },
  MET_BY: {
    means: 'the requirement is met at the place',
    from: ['Requirement'],
    to: [...SAID, 'Section', 'Passage'],
  },
  RESTS_ON: { means: 'the recommendation rests on the finding', from: ['Recommendation'], to: ['Finding'] },
  ABOUT: { means: 'the claim is about the node', from: ['Claim'], to: [...SAID, ...ACTOR] },
  CONFLICTS_WITH: { means: 'the two claims cannot both hold', from: ['Claim'], to: ['Claim'] },
} as const satisfies Readonly<Record<string, EdgeRule>>

export type EdgeType = keyof typeof EDGE_TYPES
export const EDGE_TYPE_NAMES = Object.keys(EDGE_TYPES) as readonly EdgeType[]

export function isEdgeType(value: string): value is EdgeType {
  return Object.hasOwn(EDGE_TYPES, value)
}

/** May an edge of this type go from a node of the first label to one of the second? */
export function mayJoin(type: EdgeType, from: NodeLabel, to: NodeLabel): boolean {
  const rule: EdgeRule = EDGE_TYPES[type]
  return rule.from.includes(from) && rule.to.includes(to)
}
