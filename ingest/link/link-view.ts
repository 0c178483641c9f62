import type { GraphEdge } from '../../graph/model/edge.ts'
import type { NodeLabel } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'
import { createNearView, listOf, type NearView } from './near-view.ts'

/** The stated graph as linkers look at it. Everything comes in the order of the keys. */
export interface LinkView extends NearView {
  readonly labelled: (label: NodeLabel) => readonly GraphNode[]
  readonly edges: (type: EdgeType) => readonly GraphEdge[]
}

export function createLinkView(
  nodes: ReadonlyMap<string, GraphNode>,
  edges: ReadonlyMap<string, GraphEdge>,
): LinkView {
  const byLabel = new Map<NodeLabel, GraphNode[]>()
  for (const node of nodes.values()) push(byLabel, node.label, node)
  for (const list of byLabel.values()) list.sort((a, b) => (a.key < b.key ? -1 : 1))
  const idsByType = new Map<EdgeType, string[]>()
  for (const [id, { type }] of edges) push(idsByType, type, id)
  const byType = new Map(
    [...idsByType].map(([type, ids]) => [type, ids.sort().map(id => edges.get(id)!)] as const),
  )
  const labelled = (label: NodeLabel): readonly GraphNode[] => byLabel.get(label) ?? []
  const edgesOf = (type: EdgeType): readonly GraphEdge[] => byType.get(type) ?? []

  // Made when somebody first asks for the type or the label: of most nobody does.
  const out = indexed(edgesOf, ({ source }) => source)
  const into = indexed(edgesOf, ({ target }) => target)
  const owned = indexed(labelled, ({ work }) => work)
  const said = indexed(edgesOf, ({ target }) => listOf(target))
  return {
    ...createNearView({
      node: key => nodes.get(key),
      from: (key, type) => out(type, key),
      to: (key, type) => into(type, key),
      ofWork: (work, label) => owned(label, work),
      listed: list => new Set(said('MENTIONS', list).map(({ target }) => target)),
    }),
    labelled,
    edges: edgesOf,
  }
}

function indexed<Kind, T>(
  all: (kind: Kind) => readonly T[],
  idOf: (item: T) => string | undefined,
): (kind: Kind, id: string) => readonly T[] {
  const indexes = new Map<Kind, Map<string, T[]>>()
  return (kind, id) => {
    let index = indexes.get(kind)
    if (!index) {
      index = new Map()
      for (const item of all(kind)) {
        const at = idOf(item)
        if (at !== undefined) push(index, at, item)
      }
      indexes.set(kind, index)
    }
    return index.get(id) ?? []
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
