import { LABELS, type NodeLabel, ONTOLOGY_LABELS, STATEMENT_LABELS } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'
import type { AnswerContext } from './context.ts'
import { type LinkArguments, linksAt } from './link.ts'
import type { Resolvers } from './resolvers.ts'

/** Deeper than any document is divided; ends the walk also where a store holds a circle. */
const MAX_PARENTS = 12

/** Lists of links that have a name of their own, so that nobody needs to know the edge types. */
const NAMED_LINKS: readonly (readonly [NodeLabel, string, 'OUT' | 'IN', readonly EdgeType[]])[] = [
  ['Measure', 'followsUp', 'OUT', ['FOLLOWS_UP']],
  ['Measure', 'realises', 'OUT', ['REALISES']],
  ['Measure', 'answersAssignment', 'OUT', ['ANSWERS_ASSIGNMENT']],
  ['Measure', 'meets', 'OUT', ['MEETS']],
  ['Finding', 'followedUpBy', 'IN', ['FOLLOWS_UP']],
  ['Recommendation', 'followedUpBy', 'IN', ['FOLLOWS_UP']],
  ['Recommendation', 'restsOn', 'OUT', ['RESTS_ON']],
  ['Goal', 'realisedBy', 'IN', ['REALISES']],
  ['AssignmentItem', 'answeredBy', 'IN', ['ANSWERS_ASSIGNMENT']],
  ['Requirement', 'metBy', 'OUT', ['MET_BY']],
  ['Challenge', 'cites', 'OUT', ['CITES']],
  ['Challenge', 'metBy', 'IN', ['MEETS']],
]

/** Lists of parts that have a name of their own. */
const NAMED_PARTS: readonly (readonly [NodeLabel, string, NodeLabel])[] = [
  ['Assignment', 'items', 'AssignmentItem'],
  ['AssignmentItem', 'requirements', 'Requirement'],
  ['FocusArea', 'challenges', 'Challenge'],
  ['FocusArea', 'goals', 'Goal'],
  ['FocusArea', 'measures', 'Measure'],
]

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
      work: (node: GraphNode, _args: unknown, { loaders }: AnswerContext) =>
        node.work ? loaders.nodes.load(node.work) : null,
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

async function mentions(node: GraphNode, _args: unknown, context: AnswerContext) {
  const edges = await context.loaders.edges(node.key, { direction: 'IN', types: ['MENTIONS'] })
  return edges.map(edge => ({ edge, asked: node.key }))
}

/** What stands right below a node. */
async function partsOf(
  node: GraphNode,
  label: NodeLabel | undefined,
  { loaders }: AnswerContext,
): Promise<readonly GraphNode[]> {
  const edges = await loaders.edges(node.key, { direction: 'IN', types: ['PART_OF'] })
  const parts = await Promise.all(edges.map(edge => loaders.nodes.load(edge.source)))
  return parts.filter(part => part !== undefined).filter(part => label === undefined || part.label === label)
}

/** Outermost first. */
export async function parentsOf(node: GraphNode, { loaders }: AnswerContext): Promise<readonly GraphNode[]> {
  const parents: GraphNode[] = []
  let at: GraphNode | undefined = node
  while (at && parents.length < MAX_PARENTS) {
    const [edge] = await loaders.edges(at.key, { direction: 'OUT', types: ['PART_OF'] })
    at = edge && (await loaders.nodes.load(edge.target))
    if (at) parents.unshift(at)
  }
  return parents
}
