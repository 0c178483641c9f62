import type { GraphNode, PropertyValue } from '../../graph/model/node.ts'
import type { NodeLabel } from '../../graph/model/ontology.ts'
import type { AnswerContext } from './context.ts'
import { type Connection, connect, type PageArguments, readPage } from './page.ts'

/** What a list holds, as its arguments say. `null` and `undefined` ask for nothing. */
export interface NodeChoice {
  readonly labels: readonly NodeLabel[]
  readonly work?: string | null | undefined
  readonly where?: Readonly<Record<string, PropertyValue | readonly PropertyValue[] | null | undefined>>
  /** The node that they stand under, at any depth. */
  readonly parent?: string | null | undefined
  /** The organisation that takes part in them. */
  readonly involves?: string | null | undefined
}

/** One page of nodes. Throws PAGE_INVALID and CURSOR_INVALID. */
export async function listNodes(
  choice: NodeChoice,
  args: PageArguments,
  context: AnswerContext,
): Promise<Connection<GraphNode>> {
  const { limit, ...around } = readPage(args, context.limits)
  const keys = await keysOf(choice, context)
  if (keys?.length === 0) return connect<GraphNode>([], keyOf, NOTHING)
  const where = Object.fromEntries(
    Object.entries(choice.where ?? {}).filter(
      (entry): entry is [string, PropertyValue | readonly PropertyValue[]] => entry[1] != null,
    ),
  )
  const page = await context.reader.list({
    labels: choice.labels,
    ...(choice.work && { work: choice.work }),
    ...(keys && { keys }),
    ...(Object.keys(where).length > 0 && { where }),
    ...around,
    limit,
  })
  for (const node of page.nodes) context.loaders.nodes.prime(node.key, node)
  return connect(page.nodes, keyOf, page)
}

const NOTHING = { totalCount: 0, hasNext: false, hasPrevious: false }

function keyOf(node: GraphNode): string {
  return node.key
}

/** A requirement stands under an item under an assignment: nothing is nested deeper than this. */
const MAX_LEVELS = 4

/** Keys that the links leave; undefined when no link is asked for. */
async function keysOf(choice: NodeChoice, context: AnswerContext): Promise<readonly string[] | undefined> {
  const below = choice.parent ? await descendants(choice.parent, context) : undefined
  const taking = choice.involves ? await sourcesAt([choice.involves], 'INVOLVES', context) : undefined
  return below && taking ? below.filter(key => taking.includes(key)) : (below ?? taking)
}

/** One call of the port a level. */
async function descendants(key: string, context: AnswerContext): Promise<readonly string[]> {
  const all = new Set<string>()
  let level: readonly string[] = [key]
  for (let depth = 0; depth < MAX_LEVELS && level.length > 0; depth += 1) {
    level = (await sourcesAt(level, 'PART_OF', context)).filter(part => !all.has(part))
    for (const part of level) all.add(part)
  }
  return [...all]
}

async function sourcesAt(
  keys: readonly string[],
  type: 'PART_OF' | 'INVOLVES',
  { reader }: AnswerContext,
): Promise<readonly string[]> {
  const edges = await reader.edges({ keys, direction: 'IN', types: [type] })
  return [...new Set(edges.map(edge => edge.source))]
}
