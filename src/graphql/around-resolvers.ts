import { STATEMENT_LABELS, type StatementLabel } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { after, all } from './after.ts'
import type { AnswerContext } from './context.ts'
import { listNodes } from './list-nodes.ts'
import { parentsOf } from './node-resolvers.ts'
import type { PageArguments } from './page.ts'
import type { Resolvers } from './resolvers.ts'

/** Fields that only one label has. */
export const aroundResolvers: Resolvers = {
  Document: {
    title: (node: GraphNode) => node.title ?? node.key,
    inCorpus: (node: GraphNode) => node.properties.inCorpus === true,
    versions: (node: GraphNode, _args: unknown, context: AnswerContext) =>
      after(context.edges(node.key, { direction: 'OUT', types: ['HAS_VERSION'] }), edges =>
        all(edges.map(edge => context.node(edge.target))),
      ),
    statements: (
      node: GraphNode,
      args: PageArguments & { label?: readonly StatementLabel[] | null },
      context: AnswerContext,
    ) => listNodes({ labels: args.label ?? STATEMENT_LABELS, work: node.key }, args, context),
  },
  DocumentVersion: {
    digest: (node: GraphNode) => node.properties.digest === true,
  },
  Passage: {
    document: ({ properties }: GraphNode, _args: unknown, context: AnswerContext) =>
      typeof properties.document === 'string' ? context.node(properties.document) : null,
  },
  Measure: {
    focusArea: async (node: GraphNode, _args: unknown, context: AnswerContext) =>
      (await parentsOf(node, context)).findLast(parent => parent.label === 'FocusArea') ?? null,
  },
}
