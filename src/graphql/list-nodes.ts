import type { NodeLabel } from '../../graph/model/labels.ts'
import type { GraphNode, PropertyValue } from '../../graph/model/node.ts'
import type { NodeQuery } from '../../graph/store/store.ts'
import { assertValues } from '../app/assert-values.ts'
import { resolveNarrowing } from '../app/resolve-narrowing.ts'
import type { AnswerContext } from './context.ts'
import type { Limits } from './limits.ts'
import { type Connection, type PageArguments, PageConnection, readPage } from './page.ts'

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

/** One page of nodes. Throws PAGE_INVALID and CURSOR_INVALID, and for an empty list what `resolveNarrowing` throws. */
export async function listNodes(
  choice: NodeChoice,
  args: PageArguments,
  context: AnswerContext,
): Promise<Connection<GraphNode>> {
  const { reader, limits } = context
  const query = nodeQuery(choice, args, limits)
  let page = await reader.list(query)
  if (page.totalCount === 0) {
    const narrowing = await resolveNarrowing(reader, query)
    const { work, under } = narrowing
    if (work !== query.work || under !== query.under) page = await reader.list({ ...query, ...narrowing })
  }
  return new PageConnection(page.nodes, keyOf, page)
}

/** Throws PAGE_INVALID, CURSOR_INVALID and ARGUMENT_INVALID. */
export function nodeQuery(choice: NodeChoice, args: PageArguments, limits: Limits): NodeQuery {
  const { limit, ...around } = readPage(args, limits)
  assertValues(choice.where)
  const where = Object.fromEntries(
    Object.entries(choice.where ?? {}).filter(
      (entry): entry is [string, PropertyValue | readonly PropertyValue[]] => entry[1] != null,
    ),
  )
  return {
    labels: choice.labels,
    ...(choice.work && { work: choice.work }),
    ...(choice.parent && { under: choice.parent }),
    ...(choice.involves && { involves: choice.involves }),
    ...(Object.keys(where).length > 0 && { where }),
    ...around,
    limit,
  }
}

function keyOf(node: GraphNode): string {
  return node.key
}
