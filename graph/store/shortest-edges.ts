import { edgeId, type GraphEdge } from '../model/edge.ts'
import { ask, type Steps } from './calls.ts'
import { sortEdges } from './edge-order.ts'
import type { PathQuery } from './store.ts'

/** Breadth first, one call a step, for stores that have no better way: the edges on the shortest ways. */
export function* shortestEdges({
  from,
  to,
  types,
  origins,
  maxSteps,
  maxVisited,
}: PathQuery): Steps<readonly GraphEdge[] | undefined> {
  const arrivals = new Map<string, GraphEdge[]>([[from, []]])
  let front: readonly string[] = [from]
  for (let step = 0; step < maxSteps && front.length > 0 && !arrivals.has(to); step += 1) {
    const inFront = new Set(front)
    const next = new Map<string, GraphEdge[]>()
    for (const edge of yield* ask('edges', { keys: front, types })) {
      if (origins && !origins.includes(edge.origin)) continue
      for (const [near, far] of [
        [edge.source, edge.target],
        [edge.target, edge.source],
      ] as const) {
        if (!inFront.has(near) || arrivals.has(far)) continue
        next.set(far, [...(next.get(far) ?? []), edge])
      }
    }
    for (const [key, edges] of next) arrivals.set(key, edges)
    if (arrivals.size > maxVisited) return undefined
    front = [...next.keys()]
  }
  return between(arrivals, to)
}

/** Back from the end: what leads to it, and what leads to that. */
function between(arrivals: ReadonlyMap<string, readonly GraphEdge[]>, to: string): readonly GraphEdge[] {
  const found = new Map<string, GraphEdge>()
  const seen = new Set([to])
  for (const key of seen)
    for (const edge of arrivals.get(key) ?? []) {
      found.set(edgeId(edge), edge)
      seen.add(edge.target === key ? edge.source : edge.target)
    }
  return sortEdges([...found.values()])
}
