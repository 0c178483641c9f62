import type { GraphEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { nodeMap, nodesOf } from './nodes-of.ts'
import { parentsOf } from './parents-of.ts'
import { strongestFirst } from './strongest-first.ts'

/** Structure, which a page shows as structure and not as links. */
const STRUCTURE: ReadonlySet<string> = new Set(['MENTIONS', 'HAS_VERSION', 'PART_OF', 'PASSAGE_OF'])

export interface NodeView {
  readonly node: GraphNode
  /** What it stands under, outermost first. */
  readonly parents: readonly GraphNode[]
  /** What stands right below it, in the order of the keys. */
  readonly parts: readonly GraphNode[]
  /** MENTIONS edges: every text that says it, with the place. */
  readonly mentions: readonly GraphEdge[]
  /** Links to others, and from others; strongest first within a type. */
  readonly out: readonly { readonly edge: GraphEdge; readonly node: GraphNode }[]
  readonly in: readonly { readonly edge: GraphEdge; readonly node: GraphNode }[]
}

/** Throws NODE_NOT_FOUND. A key that has moved gives the node at its new key. */
export async function showNode(reader: StoreReader, key: string): Promise<NodeView> {
  const node = (await nodesOf(reader, [key]))[0] as GraphNode
  const edges = await reader.edges({ keys: [node.key] })
  const [others, parents] = await Promise.all([
    nodeMap(
      reader,
      edges.flatMap(edge => [edge.source, edge.target]),
    ),
    parentsOf(reader, node),
  ])
  const linked = (from: 'source' | 'target', to: 'source' | 'target') =>
    edges
      .filter(edge => edge[from] === node.key && !STRUCTURE.has(edge.type))
      .toSorted((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : strongestFirst(a, b)))
      .flatMap(edge => {
        const other = others.get(edge[to])
        return other ? [{ edge, node: other }] : []
      })
  return {
    node,
    parents,
    parts: edges
      .filter(edge => edge.type === 'PART_OF' && edge.target === node.key)
      .flatMap(edge => others.get(edge.source) ?? []),
    mentions: edges.filter(edge => edge.type === 'MENTIONS' && edge.target === node.key),
    out: linked('source', 'target'),
    in: linked('target', 'source'),
  }
}
