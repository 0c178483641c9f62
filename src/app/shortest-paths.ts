import type { GraphEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { EDGE_TYPE_NAMES, type EdgeType } from '../../graph/model/ontology.ts'
import type { StoreReader } from '../../graph/store/store.ts'
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

/** The shortest paths over all links; and, where those hold a derived one, the shortest over stated links alone. */
export async function shortestPaths(
  reader: StoreReader,
  from: GraphNode,
  to: GraphNode,
): Promise<readonly TracePath[]> {
  if (from.key === to.key) return []
  const walks = await walk(reader, from.key, to.key, () => true)
  const stated = walks.some(path => path.every(isSaid)) ? [] : await walk(reader, from.key, to.key, isSaid)
  const all = [...walks, ...stated]
  const nodes = await nodeMap(
    reader,
    all.flatMap(path => path.flatMap(edge => [edge.source, edge.target])),
  )
  return all.map(path => toPath(from.key, path, nodes))
}

function isSaid(edge: GraphEdge): boolean {
  return edge.origin !== 'DERIVED'
}

/** Breadth first, against and along the edges. One call of the port a level. */
async function walk(
  reader: StoreReader,
  from: string,
  to: string,
  allowed: (edge: GraphEdge) => boolean,
): Promise<readonly (readonly GraphEdge[])[]> {
  const arrivals = new Map<string, GraphEdge[]>([[from, []]])
  let front: readonly string[] = [from]
  for (let step = 0; step < MAX_STEPS && front.length > 0 && !arrivals.has(to); step += 1) {
    const inFront = new Set(front)
    const next = new Map<string, GraphEdge[]>()
    for (const edge of await reader.edges({ keys: front, types: PATH_TYPES })) {
      if (!allowed(edge)) continue
      for (const [near, far] of [
        [edge.source, edge.target],
        [edge.target, edge.source],
      ] as const) {
        if (!inFront.has(near) || arrivals.has(far)) continue
        next.set(far, [...(next.get(far) ?? []), edge])
      }
    }
    for (const [key, edges] of next) arrivals.set(key, edges)
    if (arrivals.size > MAX_REACHED)
      throw new AppError(
        'PATH_TOO_WIDE',
        `More than ${MAX_REACHED} nodes lie between "${from}" and "${to}".`,
        'Ask for the chain of one of the two, or for two nodes that stand nearer to each other.',
      )
    front = [...next.keys()]
  }
  return unwind(arrivals, from, to).slice(0, MAX_PATHS)
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
