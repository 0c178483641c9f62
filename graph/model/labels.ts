/** Labels of nodes with their fields: what there may be in the graph. */

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

export function isNodeLabel(value: string): value is NodeLabel {
  return Object.hasOwn(NODE_LABELS, value)
}
