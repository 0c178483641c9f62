import type { GraphNode } from '../../graph/model/node.ts'
import type { NodeQuery, StoreReader } from '../../graph/store/store.ts'
import { listOf } from '../link/near-view.ts'

const PAGE = 1_000

/** Nodes of a query in the order of `sortKey`, page by page, as long as they are asked for. */
export async function* listPages(
  store: StoreReader,
  query: Omit<NodeQuery, 'limit'>,
): AsyncGenerator<GraphNode> {
  let after = query.after
  for (;;) {
    const page = await store.list({ ...query, ...(after !== undefined && { after }), limit: PAGE })
    yield* page.nodes
    after = page.nodes.at(-1)?.key
    if (!page.hasNext || after === undefined) return
  }
}

/** Keys that stand right in the list, as `listOf` names it. */
export async function keysInList(store: StoreReader, list: string): Promise<ReadonlySet<string>> {
  const keys = new Set<string>()
  if (list === '') {
    // Of what texts say, only assignments stand at the top: they are known by a number of their own.
    for await (const { key } of listPages(store, { labels: ['Assignment'] })) keys.add(key)
  } else {
    const first = `${list}/0`
    for (const node of await store.nodes([first])) if (node) keys.add(node.key)
    for await (const { key } of listPages(store, { labels: [], after: first })) {
      if (!key.startsWith(`${list}/`)) break
      keys.add(key)
    }
  }
  return new Set([...keys].filter(key => listOf(key) === list))
}
