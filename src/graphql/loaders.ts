import DataLoader from 'dataloader'
import type { GraphEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { EdgeQuery, StoreReader } from '../../graph/store/store.ts'

/** Which edges of a node: everything of an `EdgeQuery` but the keys. */
type EdgeChoice = Omit<EdgeQuery, 'keys'>

/** One request's view of the store: what many fields ask at once is asked in one call, and never twice. */
export interface Loaders {
  readonly nodes: DataLoader<string, GraphNode | undefined>
  /** Edges at one node, sorted by type, source and target. */
  edges(key: string, choice: EdgeChoice): Promise<readonly GraphEdge[]>
}

export function createLoaders(reader: StoreReader): Loaders {
  const byChoice = new Map<string, DataLoader<string, readonly GraphEdge[]>>()
  return {
    nodes: new DataLoader(async keys => [...(await reader.nodes(keys))]),
    edges(key, choice) {
      const name = JSON.stringify(choice, Object.keys(choice).toSorted())
      let loader = byChoice.get(name)
      if (!loader) {
        loader = new DataLoader(keys => edgesAt(reader, keys, choice))
        byChoice.set(name, loader)
      }
      return loader.load(key)
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
