import type { GraphNode } from '../../graph/model/node.ts'
import type { NodeQuery, StoreReader } from '../../graph/store/store.ts'

/** Nodes a page: more than any one answer may hold, so that an answer never asks for a second page. */
const PAGE_NODES = 100_000

/** The first page of all nodes that the query allows, as `listAll` asks for it. */
export function firstOfAll(query: Omit<NodeQuery, 'limit' | 'after' | 'before' | 'fromEnd'>): NodeQuery {
  return { ...query, limit: PAGE_NODES }
}

/** Every node that the query allows, in the order of the keys. */
export async function listAll(
  reader: StoreReader,
  query: Omit<NodeQuery, 'limit' | 'after' | 'before' | 'fromEnd'>,
): Promise<readonly GraphNode[]> {
  const all: GraphNode[] = []
  for (;;) {
    const last = all.at(-1)
    const page = await reader.list({ ...firstOfAll(query), ...(last && { after: last.key }) })
    all.push(...page.nodes)
    if (!page.hasNext || page.nodes.length === 0) return all
  }
}
