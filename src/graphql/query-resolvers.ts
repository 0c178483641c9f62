import type { NodeLabel } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { Coverage, DocumentKind } from '../../graph/model/terms.ts'
import { AppError } from '../app/app-error.ts'
import { scopeOf } from '../app/scope-of.ts'
import { statsOf } from '../app/stats-of.ts'
import type { AnswerContext } from './context.ts'
import { listNodes, type NodeChoice } from './list-nodes.ts'
import type { PageArguments } from './page.ts'
import type { Resolvers } from './resolvers.ts'

interface ListArguments extends PageArguments {
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

export const queryResolvers: Resolvers = {
  Query: {
    node: (_root: unknown, args: { key?: string | null; id?: string | null }, { loaders }: AnswerContext) =>
      loaders.nodes.load(oneKey(args)).then(node => node ?? null),
    nodes: (_root: unknown, { keys }: { keys: readonly string[] }, context: AnswerContext) => {
      if (keys.length > context.limits.maxPageEntries)
        throw new AppError(
          'PAGE_INVALID',
          `${keys.length} keys are more than the ${context.limits.maxPageEntries} of one page.`,
          'Ask for them in several requests.',
        )
      return Promise.all(keys.map(key => context.loaders.nodes.load(key)))
    },
    document: async (_root: unknown, { key }: { key: string }, { loaders }: AnswerContext) => {
      const node: GraphNode | undefined = await loaders.nodes.load(key)
      return node?.label === 'Document' ? node : null
    },
    documents: list('Document', args => ({ where: { kind: args.kind, inCorpus: args.inCorpus } })),
    measures: list('Measure', args => ({
      work: args.plan,
      parent: args.focusArea,
      involves: args.involves,
      where: { commitment: args.commitment, coverage: args.coverage },
    })),
    findings: list('Finding', args => ({ work: args.report, where: { coverage: args.coverage } })),
    recommendations: list('Recommendation', args => ({
      work: args.report,
      where: { coverage: args.coverage },
    })),
    assignments: list('Assignment', args => ({ work: args.document })),
    goals: list('Goal', args => ({
      work: args.plan,
      parent: args.focusArea,
      where: { level: args.level, coverage: args.coverage },
    })),
    focusAreas: list('FocusArea', args => ({ work: args.plan })),
    challenges: list('Challenge', args => ({
      work: args.plan,
      parent: args.focusArea,
      where: { coverage: args.coverage },
    })),
    requirements: list('Requirement', args => ({
      work: args.document,
      parent: args.assignment,
      where: { coverage: args.coverage },
    })),
    deadlines: list('Deadline', args => ({ work: args.document })),
    statistics: list('Statistic', args => ({ work: args.document })),
    organisations: list('Organisation', () => ({})),
    scope: (_root: unknown, _args: unknown, { reader }: AnswerContext) => scopeOf(reader),
    stats: (_root: unknown, _args: unknown, { reader }: AnswerContext) => statsOf(reader),
  },
  Stats: {
    asOf: async (_stats: unknown, _args: unknown, { reader }: AnswerContext) => (await reader.status()).asOf,
    nodes: ({ nodes }: { nodes: Record<string, number> }) =>
      Object.entries(nodes).map(([label, count]) => ({ label, count })),
    edges: ({ edges }: { edges: Record<string, number> }) =>
      Object.entries(edges).map(([type, count]) => ({ type, count })),
  },
}

function list(label: NodeLabel, choose: (args: ListArguments) => Omit<NodeChoice, 'labels'>) {
  return (_root: unknown, args: ListArguments, context: AnswerContext) =>
    listNodes({ labels: [label], ...choose(args) }, args, context)
}

function oneKey({ key, id }: { key?: string | null; id?: string | null }): string {
  const one = key ?? id
  if (one == null || (key != null && id != null && key !== id))
    throw new AppError(
      'ARGUMENT_INVALID',
      'node asks for one key, as key or as id.',
      'Write node(key: "…"): the key stands in every answer and in the address of every page.',
    )
  return one
}
