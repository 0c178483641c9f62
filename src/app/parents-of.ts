import type { GraphNode } from '../../graph/model/node.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { nodeMap } from './nodes-of.ts'

/** Deeper than any document is divided; ends the walk also where a store holds a circle. */
const MAX_PARENTS = 12

/** What a node stands under, outermost first. One call of the port a level, and one for the nodes. */
export async function parentsOf(reader: StoreReader, node: GraphNode): Promise<readonly GraphNode[]> {
  const keys: string[] = []
  let at = node.key
  while (keys.length < MAX_PARENTS) {
    const [edge] = await reader.edges({ keys: [at], direction: 'OUT', types: ['PART_OF', 'PASSAGE_OF'] })
    if (!edge || keys.includes(edge.target)) break
    at = edge.target
    keys.unshift(at)
  }
  const nodes = await nodeMap(reader, keys)
  return keys.flatMap(key => nodes.get(key) ?? [])
}
