import type { NodeLabel } from '../../graph/model/labels.ts'
import type { GraphNode, PropertyValue } from '../../graph/model/node.ts'
import { narrowedKeys } from '../app/narrowed-keys.ts'
import type { AnswerContext } from './context.ts'
import { type Connection, connect, type PageArguments, readPage } from './page.ts'

/** What a list holds, as its arguments say. `null` and `undefined` ask for nothing. */
export interface NodeChoice {
  readonly labels: readonly NodeLabel[]
  readonly work?: string | null | undefined
  readonly where?: Readonly<Record<string, PropertyValue | readonly PropertyValue[] | null | undefined>>
  /** The node that they stand under, at any depth. */
  readonly parent?: string | null | undefined
  /** Key or name of the organisation that takes part in them. */
  readonly involves?: string | null | undefined
}

/** One page of nodes. Throws PAGE_INVALID and CURSOR_INVALID. */
export async function listNodes(
  choice: NodeChoice,
  args: PageArguments,
  context: AnswerContext,
): Promise<Connection<GraphNode>> {
  const { limit, ...around } = readPage(args, context.limits)
  const keys = await narrowedKeys(context.reader, choice)
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
