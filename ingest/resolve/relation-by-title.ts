import type { EdgeType } from '../../graph/model/ontology.ts'
import type { DocumentKind } from '../../graph/model/terms.ts'

interface TitleRule {
  readonly from: DocumentKind
  readonly to?: readonly DocumentKind[]
  readonly type: EdgeType
}

/** A document of these kinds names in its title what it is about. */
const RULES: readonly TitleRule[] = [
  { from: 'EVALUATION', type: 'EVALUATES' },
  { from: 'CONSULTATION', type: 'CONSULTS_ON' },
  { from: 'CONSULTATION_RESPONSE', to: ['CONSULTATION'], type: 'ANSWERS' },
  { from: 'CONSULTATION_RESPONSE', type: 'INPUT_TO' },
  { from: 'STORTING_DECISION', type: 'TREATS' },
  { from: 'ANNUAL_REPORT', to: ['ASSIGNMENT_LETTER'], type: 'REPORTS_ON' },
]

/** What a title's reference means: for the document itself, or for the one whose words hold the other's name. */
export function relationByTitle(
  from: DocumentKind | undefined,
  to: DocumentKind | undefined,
): EdgeType | undefined {
  return RULES.find(rule => rule.from === from && (!rule.to || (to !== undefined && rule.to.includes(to))))
    ?.type
}
