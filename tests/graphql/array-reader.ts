import { edgeId, type GraphEdge } from '../../graph/model/edge.ts'
import { sortKey } from '../../graph/model/key.ts'
import type { GraphNode, PropertyValue } from '../../graph/model/node.ts'
import { type Calls as Port, runNow } from '../../graph/store/calls.ts'
import { narrow } from '../../graph/store/narrow.ts'
import { reachSteps } from '../../graph/store/reach.ts'
import { shortestEdges } from '../../graph/store/shortest-edges.ts'
import { slimEdge } from '../../graph/store/slim-edge.ts'
import type { NodePage, NodeQuery, StoreReader } from '../../graph/store/store.ts'
import type { FixtureGraph } from './fixture-graph.ts'

/** How often each call of the port was made. */
export type Calls = Record<'status' | 'nodes' | 'list' | 'edges' | 'paths' | 'reach' | 'counts', number>

/** The reading half of the store port over arrays, which counts its calls. */
export function createArrayReader(
  graph: FixtureGraph,
  status: { linked?: boolean } = {},
): StoreReader & { readonly calls: Calls } {
  const calls: Calls = { status: 0, nodes: 0, list: 0, edges: 0, paths: 0, reach: 0, counts: 0 }
  const nodes = [...graph.nodes].sort((a, b) => compare(sortKey(a.key), sortKey(b.key)))
  const edges = [...graph.edges].sort((a, b) => compare(edgeSort(a), edgeSort(b)))
  const byKey = new Map(nodes.map(node => [node.key, node]))
  const now: Port = {
    status: () => ({
      format: 1,
      revision: 7,
      linked: status.linked ?? true,
      madeBy: 'test',
      asOf: '2030-01-02T03:04:05Z',
    }),
    nodes: keys => keys.map(key => byKey.get(key)),
    list: asked => listed(nodes, runNow(narrow(asked), now)),
    edges(query) {
      const keys = query.keys && new Set(query.keys)
      const direction = query.direction ?? 'BOTH'
      return edges.filter(
        edge =>
          (!keys ||
            (direction !== 'IN' && keys.has(edge.source)) ||
            (direction !== 'OUT' && keys.has(edge.target))) &&
          (!query.types || query.types.includes(edge.type)) &&
          (!query.origin || edge.origin === query.origin) &&
          (!query.strength || ('strength' in edge && edge.strength === query.strength)) &&
          (edge.verdict === 'REJECTED') === (query.rejected ?? false) &&
          (query.minConfidence === undefined ||
            edge.origin !== 'DERIVED' ||
            edge.confidence >= query.minConfidence),
      )
    },
    slimEdges: (query, detail) => now.edges(query).map(edge => slimEdge(edge, detail)),
    paths: query => runNow(shortestEdges(query), now),
    counts: () => ({
      documents: graph.versions.length,
      nodes: tally(nodes.map(node => node.label)),
      edges: tally(edges.map(edge => edge.type)),
      reviews: 0,
      messages: { error: 0, warning: 1, repair: 2 },
    }),
    reviews: () => [],
  }
  const counted = <K extends Exclude<keyof Port, 'reviews' | 'slimEdges'>>(name: K) =>
    (async (...args: never[]) => {
      calls[name] += 1
      return (now[name] as (...given: never[]) => unknown)(...args)
    }) as unknown as StoreReader[K]
  return {
    calls,
    status: counted('status'),
    nodes: counted('nodes'),
    list: counted('list'),
    edges: counted('edges'),
    paths: counted('paths'),
    counts: counted('counts'),
    async reach(plan) {
      calls.reach += 1
      return runNow(reachSteps(plan), now)
    },
    async version(document, sha256) {
      return graph.versions.find(version => version.document === document && version.sha256 === sha256)
    },
    async messages() {
      return []
    },
    async reviews() {
      return []
    },
    async *records() {
      for (const version of graph.versions) yield { version }
      for (const node of nodes) yield { node }
      for (const edge of edges) yield { edge }
    },
    async close() {},
  }
}

function listed(nodes: readonly GraphNode[], query: NodeQuery): NodePage {
  const all = nodes.filter(
    node =>
      (query.labels.length === 0 || query.labels.includes(node.label)) &&
      (!query.work || node.work === query.work) &&
      (!query.keys || query.keys.includes(node.key)) &&
      Object.entries(query.where ?? {}).every(([field, wanted]) => holds(node, field, wanted)),
  )
  const after = all.filter(node => !query.after || sortKey(node.key) > sortKey(query.after))
  const between = after.filter(node => !query.before || sortKey(node.key) < sortKey(query.before))
  const page = query.fromEnd
    ? between.slice(Math.max(0, between.length - query.limit))
    : between.slice(0, query.limit)
  const first = page[0] ? all.indexOf(page[0]) : 0
  return {
    nodes: page,
    totalCount: all.length,
    hasNext: first + page.length < all.length,
    hasPrevious: first > 0,
  }
}

function holds(node: GraphNode, field: string, wanted: PropertyValue | readonly PropertyValue[]): boolean {
  const value = node.properties[field] ?? null
  return Array.isArray(wanted) ? wanted.includes(value) : wanted === value
}

function edgeSort(edge: GraphEdge): string {
  return sortKey(edgeId(edge))
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
