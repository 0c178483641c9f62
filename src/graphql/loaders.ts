import DataLoader from 'dataloader'
import { edgeId, type GraphEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { SlimEdge } from '../../graph/store/slim-edge.ts'
import type { EdgeQuery, StoreReader } from '../../graph/store/store.ts'

/** Which edges of a node: everything of an `EdgeQuery` but the keys. */
type EdgeChoice = Omit<EdgeQuery, 'keys'>

/** One request's view of the store: what many fields ask at once is asked in one call, and never twice. */
export interface Loaders {
  readonly nodes: DataLoader<string, GraphNode | undefined>
  /** Edges at one node, sorted by type, source and target. */
  edges(key: string, choice: EdgeChoice): Promise<readonly GraphEdge[]>
  wholeEdge(edge: SlimEdge): Promise<GraphEdge>
}

export function createLoaders(reader: StoreReader): Loaders {
  const byChoice = new Map<string, DataLoader<string, readonly GraphEdge[]>>()
  const edges: Loaders['edges'] = (key, choice) => {
    const name = JSON.stringify(choice, Object.keys(choice).toSorted())
    let loader = byChoice.get(name)
    if (!loader) {
      loader = new DataLoader(keys => edgesAt(reader, keys, choice))
      byChoice.set(name, loader)
    }
    return loader.load(key)
  }
  return {
    nodes: new DataLoader(async keys => [...(await reader.nodes(keys))]),
    edges,
    async wholeEdge(edge) {
      const id = edgeId(edge)
      const there = await edges(edge.source, { direction: 'OUT', types: [edge.type] })
      const whole = there.find(one => edgeId(one) === id)
      if (!whole) throw new Error(`${id} was taken out while it was read`)
      return whole
    },
  }
}

async function edgesAt(
  reader: StoreReader,
  keys: readonly string[],
  choice: EdgeChoice,
): Promise<readonly (readonly GraphEdge[])[]> {
  const byKey = new Map<string, GraphEdge[]>(keys.map(key => [key, []]))
  for (const edge of await reader.edges({ ...choice, keys })) {
    if (choice.direction !== 'IN') byKey.get(edge.source)?.push(edge)
    if (choice.direction === 'IN' || (choice.direction !== 'OUT' && edge.source !== edge.target))
      byKey.get(edge.target)?.push(edge)
  }
  return keys.map(key => byKey.get(key) ?? [])
}
