/**
 * What may be in the graph: labels with their fields, relation types with the
 * labels that they may join. Nothing else may be written to a store, and
 * `sporbar check` holds every stored node and edge against these two tables.
 */

type FieldType = 'text' | 'number' | 'boolean' | 'texts'

/** Text of the field, in the key: `…/tiltak/1`. Absent: the label's keys are not numbered below a parent. */
interface LabelRule {
  readonly segment?: string
  readonly fields: Readonly<Record<string, FieldType>>
}

const NODE_LABELS = {
  Document: {
    fields: {
      kind: 'text',
      shortTitle: 'text',
      aliases: 'texts',
      issuer: 'text',
      addressee: 'text',
      identifier: 'text',
      reference: 'text',
      date: 'text',
      period: 'text',
      year: 'number',
      url: 'text',
      inCorpus: 'boolean',
    },
  },
  DocumentVersion: {
    fields: { sha256: 'text', path: 'text', mediaType: 'text', language: 'text', digest: 'boolean' },
  },
  Assignment: { fields: { identifier: 'text', year: 'number' } },
  AssignmentItem: { segment: '', fields: {} },
  Requirement: { segment: 'krav', fields: { coverage: 'text', coverageReason: 'text' } },
  Finding: {
    segment: 'funn',
    fields: {
      severity: 'text',
      severityScale: 'text',
      known: 'boolean',
      secondHand: 'boolean',
      coverage: 'text',
      coverageReason: 'text',
    },
  },
  Recommendation: {
    segment: 'anbefaling',
    fields: { known: 'boolean', secondHand: 'boolean', coverage: 'text', coverageReason: 'text' },
  },
  PlanMove: { segment: 'hovedgrep', fields: {} },
  FocusArea: { segment: 'i', fields: {} },
  Challenge: { segment: 'utfordring', fields: { coverage: 'text', coverageReason: 'text' } },
  Goal: {
    segment: 'mal',
    fields: { level: 'text', byYear: 'number', coverage: 'text', coverageReason: 'text' },
  },
  Measure: {
    segment: 'tiltak',
    fields: {
      actor: 'text',
      verb: 'text',
      commitment: 'text',
      involves: 'texts',
      coverage: 'text',
      coverageReason: 'text',
    },
  },
  Activity: { segment: 'arbeid', fields: { fromYear: 'number', toYear: 'number', topic: 'text' } },
  Principle: { segment: 'prinsipp', fields: {} },
  Role: { segment: 'rolle', fields: { actor: 'text' } },
  Decision: { segment: 'vedtak', fields: { date: 'text', body: 'text' } },
  ConsultationQuestion: { segment: 'sporsmal', fields: { chapter: 'text' } },
  ReportingRequirement: { segment: 'rapportering', fields: { to: 'text', frequency: 'text' } },
  Deadline: { segment: 'frist', fields: { date: 'text', binds: 'text', what: 'text' } },
  Statistic: {
    segment: 'tall',
    fields: { value: 'number', valueText: 'text', unit: 'text', population: 'text', period: 'text' },
  },
  Indicator: { segment: 'indikator', fields: { unit: 'text' } },
  StatusReport: { segment: 'status', fields: { status: 'text', date: 'text' } },
  Organisation: { fields: { aliases: 'texts' } },
  Concept: {
    fields: {
      altLabels: 'texts',
      nynorsk: 'texts',
      english: 'texts',
      broader: 'texts',
      related: 'texts',
      source: 'text',
    },
  },
  Claim: {
    segment: 'pastand',
    fields: { subject: 'text', property: 'text', value: 'text', qualifier: 'text' },
  },
  Section: { segment: 'avsnitt', fields: { depth: 'number', chapter: 'text' } },
  Passage: {
    segment: 'tekst',
    fields: {
      document: 'text',
      version: 'text',
      start: 'number',
      end: 'number',
      section: 'texts',
      page: 'number',
    },
  },
} as const satisfies Readonly<Record<string, LabelRule>>

export type NodeLabel = keyof typeof NODE_LABELS
export const ONTOLOGY_LABELS: Readonly<Record<NodeLabel, LabelRule>> = NODE_LABELS
export const LABELS = Object.keys(NODE_LABELS) as readonly NodeLabel[]

/** What a document says, as opposed to the documents and what lies around them. */
export const STATEMENT_LABELS = [
  'Assignment',
  'AssignmentItem',
  'Requirement',
  'Finding',
  'Recommendation',
  'PlanMove',
  'FocusArea',
  'Challenge',
  'Goal',
  'Measure',
  'Activity',
  'Principle',
  'Role',
  'Decision',
  'ConsultationQuestion',
  'ReportingRequirement',
  'Deadline',
  'Statistic',
  'Indicator',
  'StatusReport',
] as const satisfies readonly NodeLabel[]
export type StatementLabel = (typeof STATEMENT_LABELS)[number]

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

export function isNodeLabel(value: string): value is NodeLabel {
  return Object.hasOwn(NODE_LABELS, value)
}

export function isEdgeType(value: string): value is EdgeType {
  return Object.hasOwn(EDGE_TYPES, value)
}

/** May an edge of this type go from a node of the first label to one of the second? */
export function mayJoin(type: EdgeType, from: NodeLabel, to: NodeLabel): boolean {
  const rule: EdgeRule = EDGE_TYPES[type]
  return rule.from.includes(from) && rule.to.includes(to)
}

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

/**
 * Is a finding, recommendation, requirement, challenge or goal followed up? Of a
 * measure: does a finding or an assignment stand behind it? `CANNOT_TELL` always
 * has a reason.
 */
export const COVERAGES = ['FOLLOWED_UP', 'PARTLY', 'NONE_FOUND', 'CANNOT_TELL'] as const
export type Coverage = (typeof COVERAGES)[number]
