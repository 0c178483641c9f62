import type { NodeLabel } from '../../graph/model/labels.ts'
import type { Coverage, DocumentKind } from '../../graph/model/terms.ts'
import type { NodeChoice } from './list-nodes.ts'
import type { PageArguments } from './page.ts'

export interface ListArguments extends PageArguments {
  readonly plan?: string | null
  readonly report?: string | null
  readonly document?: string | null
  readonly assignment?: string | null
  readonly focusArea?: string | null
  readonly involves?: string | null
  readonly coverage?: readonly Coverage[] | null
  readonly commitment?: readonly string[] | null
  readonly level?: readonly string[] | null
  readonly kind?: readonly DocumentKind[] | null
  readonly inCorpus?: boolean | null
}

/** Fields of `Query` that are one list of nodes, and what their arguments choose. */
export const QUERY_LISTS: Readonly<Record<string, (args: ListArguments) => NodeChoice>> = {
  documents: of('Document', args => ({ where: { kind: args.kind, inCorpus: args.inCorpus } })),
  measures: of('Measure', args => ({
    work: args.plan,
    parent: args.focusArea,
    involves: args.involves,
    where: { commitment: args.commitment, coverage: args.coverage },
  })),
  findings: of('Finding', args => ({ work: args.report, where: { coverage: args.coverage } })),
  recommendations: of('Recommendation', args => ({ work: args.report, where: { coverage: args.coverage } })),
  assignments: of('Assignment', args => ({ work: args.document })),
  goals: of('Goal', args => ({
    work: args.plan,
    parent: args.focusArea,
    where: { level: args.level, coverage: args.coverage },
  })),
  focusAreas: of('FocusArea', args => ({ work: args.plan })),
  challenges: of('Challenge', args => ({
    work: args.plan,
    parent: args.focusArea,
    where: { coverage: args.coverage },
  })),
  requirements: of('Requirement', args => ({
    work: args.document,
    parent: args.assignment,
    where: { coverage: args.coverage },
  })),
  deadlines: of('Deadline', args => ({ work: args.document })),
  statistics: of('Statistic', args => ({ work: args.document })),
  organisations: of('Organisation', () => ({})),
}

function of(label: NodeLabel, choose: (args: ListArguments) => Omit<NodeChoice, 'labels'>) {
  return (args: ListArguments): NodeChoice => ({ labels: [label], ...choose(args) })
}
