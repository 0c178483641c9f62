import type { GraphEdge, Origin } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { EDGE_TYPE_NAMES, type EdgeType } from '../../graph/model/ontology.ts'
import type { PathQuery, StoreReader } from '../../graph/store/store.ts'
import { AppError } from './app-error.ts'
import { nodeMap } from './nodes-of.ts'
import { confidenceOf, strongestFirst } from './strongest-first.ts'

export interface TracePath {
  /** One more than edges; the first is where the path begins. */
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** True when a document or a person says every step. */
  readonly stated: boolean
  /** Product of the confidences of its edges, 0–1. */
  readonly confidence: number
}

/** Texts and passages lie between everything, and an organisation takes part in everything: no chain goes there. */
const NO_PATH: ReadonlySet<EdgeType> = new Set([
  'MENTIONS',
  'HAS_VERSION',
  'PASSAGE_OF',
  'ISSUED_BY',
  'ADDRESSED_TO',
  'CRITICISES',
  'FORWARDS',
  'TREATED_BY',
  'REPORTS_TO',
  'LED_BY',
  'INVOLVES',
  'RESPONSIBLE_FOR',
  'BINDS',
  'ABOUT',
])
const PATH_TYPES = EDGE_TYPE_NAMES.filter(type => !NO_PATH.has(type))

const MAX_STEPS = 10
/** Nodes that the walk may reach before it gives up. */
const MAX_REACHED = 20_000
const MAX_PATHS = 5

/** All links, or none that is derived. */
export function pathQueries(from: string, to: string): readonly [PathQuery, PathQuery] {
  const all = { from, to, types: PATH_TYPES, maxSteps: MAX_STEPS, maxVisited: MAX_REACHED }
  return [all, { ...all, origins: SAID }]
}

/** The shortest paths over all links; and, where those hold a derived one, the shortest over stated links alone. */
export async function shortestPaths(
  reader: StoreReader,
  from: GraphNode,
  to: GraphNode,
): Promise<readonly TracePath[]> {
  if (from.key === to.key) return []
  const [overAll, overSaid] = pathQueries(from.key, to.key)
  const walks = await walk(reader, overAll)
  const stated = walks.some(path => path.every(isSaid)) ? [] : await walk(reader, overSaid)
  const all = [...walks, ...stated]
  const nodes = await nodeMap(
    reader,
    all.flatMap(path => path.flatMap(edge => [edge.source, edge.target])),
  )
  return all.map(path => toPath(from.key, path, nodes))
}

const SAID: readonly Origin[] = ['STATED', 'ADDED']

function isSaid({ origin }: GraphEdge): boolean {
  return SAID.includes(origin)
}

/** Throws PATH_TOO_WIDE. */
async function walk(reader: StoreReader, query: PathQuery): Promise<readonly (readonly GraphEdge[])[]> {
  const edges = await reader.paths(query)
  if (!edges)
    throw new AppError(
      'PATH_TOO_WIDE',
      `More than ${MAX_REACHED} nodes lie between "${query.from}" and "${query.to}".`,
      'Ask for the chain of one of the two, or for two nodes that stand nearer to each other.',
    )
  return unwind(arrivalsFrom(query.from, edges), query.from, query.to).slice(0, MAX_PATHS)
}

/** By node, the edges that reach it first: breadth first from the beginning. */
function arrivalsFrom(from: string, edges: readonly GraphEdge[]): ReadonlyMap<string, readonly GraphEdge[]> {
  const arrivals = new Map<string, GraphEdge[]>([[from, []]])
  let front = new Set([from])
  while (front.size > 0) {
    const next = new Map<string, GraphEdge[]>()
    for (const edge of edges)
      for (const [near, far] of [
        [edge.source, edge.target],
        [edge.target, edge.source],
      ] as const)
        if (front.has(near) && !arrivals.has(far)) next.set(far, [...(next.get(far) ?? []), edge])
    for (const [key, reaching] of next) arrivals.set(key, reaching)
    front = new Set(next.keys())
  }
  return arrivals
}

/** Every shortest path, the strongest edges first. */
function unwind(
  arrivals: ReadonlyMap<string, readonly GraphEdge[]>,
  from: string,
  to: string,
): readonly (readonly GraphEdge[])[] {
  if (to === from) return [[]]
  const paths: (readonly GraphEdge[])[] = []
  for (const edge of (arrivals.get(to) ?? []).toSorted(strongestFirst)) {
    const near = edge.target === to ? edge.source : edge.target
    for (const path of unwind(arrivals, from, near)) paths.push([...path, edge])
    if (paths.length >= MAX_PATHS) break
  }
  return paths
}

function toPath(from: string, edges: readonly GraphEdge[], nodes: ReadonlyMap<string, GraphNode>): TracePath {
  let at = from
  const keys = [at]
  for (const edge of edges) {
    at = edge.source === at ? edge.target : edge.source
    keys.push(at)
  }
  return {
    nodes: keys.flatMap(key => nodes.get(key) ?? []),
    edges,
    stated: edges.every(isSaid),
    confidence: edges.reduce((product, edge) => product * confidenceOf(edge), 1),
  }
}
