import type { GraphNode } from '../../graph/model/node.ts'
import type { NodeQuery, StoreReader } from '../../graph/store/store.ts'

/** Nodes a page; 100 times the bundled corpus is still a handful of pages. */
const PAGE_NODES = 5_000

/** Every node that the query allows, in the order of the keys. */
export async function listAll(
  reader: StoreReader,
  query: Omit<NodeQuery, 'limit' | 'after' | 'before' | 'fromEnd'>,
): Promise<readonly GraphNode[]> {
  const all: GraphNode[] = []
  for (;;) {
    const last = all.at(-1)
    const page = await reader.list({ ...query, ...(last && { after: last.key }), limit: PAGE_NODES })
    all.push(...page.nodes)
    if (!page.hasNext || page.nodes.length === 0) return all
  }
}
