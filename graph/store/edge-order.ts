import { edgeId, type GraphEdge } from '../model/edge.ts'
import { sortKey } from '../model/key.ts'

/** By type, source and target, the keys as `sortKey` sorts them. */
export function compareEdges(a: GraphEdge, b: GraphEdge): number {
  if (a === b) return 0
  if (a.type !== b.type) return a.type < b.type ? -1 : 1
  return (
    compareKeys(a.source, b.source) || compareKeys(a.target, b.target) || (edgeId(a) < edgeId(b) ? -1 : 1)
  )
}

function compareKeys(a: string, b: string): number {
  if (a === b) return 0
  const [low, high] = [sortKey(a), sortKey(b)]
  return low < high ? -1 : low > high ? 1 : 0
}
