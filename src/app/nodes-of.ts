import type { GraphNode } from '../../graph/model/node.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { notFound } from './not-found.ts'

/** The nodes of these keys, in their order. Throws NODE_NOT_FOUND for the first key that has none. */
export async function nodesOf(reader: StoreReader, keys: readonly string[]): Promise<readonly GraphNode[]> {
  const found = keys.length === 0 ? [] : await reader.nodes(keys)
  const nodes: GraphNode[] = []
  for (const [at, key] of keys.entries()) {
    const node = found[at]
    if (!node) throw await notFound(reader, key)
    nodes.push(node)
  }
  return nodes
}

/** Nodes by key, for those that exist. One call of the port. */
export async function nodeMap(
  reader: StoreReader,
  keys: Iterable<string>,
): Promise<ReadonlyMap<string, GraphNode>> {
  const unique = [...new Set(keys)]
  if (unique.length === 0) return new Map()
  const found = await reader.nodes(unique)
  return new Map(unique.flatMap((key, at) => (found[at] ? [[key, found[at]] as const] : [])))
}
