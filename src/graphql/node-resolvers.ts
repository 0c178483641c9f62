import { LABELS, type NodeLabel, ONTOLOGY_LABELS, STATEMENT_LABELS } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { after, all, type MaybePromise } from './after.ts'
import type { AnswerContext } from './context.ts'
import { Link, type LinkArguments, linksAt } from './link.ts'
import { MAX_PARENTS, NAMED_LINKS, NAMED_PARTS } from './named-fields.ts'
import type { Resolvers } from './resolvers.ts'

export const nodeResolvers: Resolvers = Object.fromEntries([
  ['Node', { __resolveType: (node: GraphNode) => node.label }],
  ['Statement', { __resolveType: (node: GraphNode) => node.label }],
  ...LABELS.map(label => [label, { ...common(label), ...ownFields(label) }] as const),
])

function common(label: NodeLabel): Resolvers[string] {
  const statement = STATEMENT_LABELS.some(each => each === label)
  return {
    id: (node: GraphNode) => node.key,
    name: (node: GraphNode) => node.title ?? node.text ?? node.key,
    links: (node: GraphNode, args: LinkArguments, context: AnswerContext) => linksAt(node.key, args, context),
    ...(statement && {
      numberIsOurs: (node: GraphNode) => node.numberIsOurs ?? false,
      work: (node: GraphNode, _args: unknown, context: AnswerContext) =>
        node.work ? context.node(node.work) : null,
      partOf: (node: GraphNode, _args: unknown, context: AnswerContext) => parentsOf(node, context),
    }),
    ...((statement || label === 'Claim') && { mentions }),
    ...((statement || label === 'Document') && {
      parts: (node: GraphNode, args: { label?: NodeLabel | null }, context: AnswerContext) =>
        partsOf(node, args.label ?? undefined, context),
    }),
  }
}

function ownFields(label: NodeLabel): Resolvers[string] {
  return {
    ...Object.fromEntries(
      Object.entries(ONTOLOGY_LABELS[label].fields).map(([field, type]) => [
        field,
        (node: GraphNode) => node.properties[field] ?? (type === 'texts' ? [] : null),
      ]),
    ),
    ...Object.fromEntries(
      NAMED_LINKS.filter(named => named[0] === label).map(([, field, direction, types]) => [
        field,
        (node: GraphNode, args: LinkArguments, context: AnswerContext) =>
          linksAt(node.key, { ...args, direction, types }, context),
      ]),
    ),
    ...Object.fromEntries(
      NAMED_PARTS.filter(named => named[0] === label).map(([, field, part]) => [
        field,
        (node: GraphNode, _args: unknown, context: AnswerContext) => partsOf(node, part, context),
      ]),
    ),
  }
}

function mentions(node: GraphNode, _args: unknown, context: AnswerContext) {
  return after(context.edges(node.key, { direction: 'IN', types: ['MENTIONS'] }), edges => {
    context.budget.spend(edges.length)
    return edges.map(edge => new Link(edge, node.key))
  })
}

/** What stands right below a node. */
function partsOf(
  node: GraphNode,
  label: NodeLabel | undefined,
  context: AnswerContext,
): MaybePromise<readonly GraphNode[]> {
  return after(context.edges(node.key, { direction: 'IN', types: ['PART_OF'] }), edges => {
    context.budget.spend(edges.length)
    return after(all(edges.map(edge => context.node(edge.source))), parts =>
      parts.filter(part => part !== undefined).filter(part => label === undefined || part.label === label),
    )
  })
}

/** Outermost first. */
export async function parentsOf(node: GraphNode, context: AnswerContext): Promise<readonly GraphNode[]> {
  const parents: GraphNode[] = []
  let at: GraphNode | undefined = node
  while (at && parents.length < MAX_PARENTS) {
    const [edge] = await context.edges(at.key, { direction: 'OUT', types: ['PART_OF'] })
    at = edge && (await context.node(edge.target))
    if (at) parents.unshift(at)
  }
  return parents
}
