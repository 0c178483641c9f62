import type { GraphEdge } from '../../graph/model/edge.ts'
import { sortKey } from '../../graph/model/key.ts'

/** What a document states comes before what was computed, whatever its confidence; then DIRECT, then the surer. */
export function strongestFirst(a: GraphEdge, b: GraphEdge): number {
  return rank(b) - rank(a) || confidenceOf(b) - confidenceOf(a) || (idOf(a) < idOf(b) ? -1 : 1)
}

function rank(edge: GraphEdge): number {
  const said = edge.origin === 'DERIVED' ? 0 : 2
  return said + ('strength' in edge && edge.strength === 'PARTIAL' ? 0 : 1)
}

/** 0–1; what is stated or added by a person needs no probability. */
export function confidenceOf(edge: GraphEdge): number {
  return edge.origin === 'DERIVED' ? edge.confidence : 1
}

function idOf(edge: GraphEdge): string {
  return sortKey(`${edge.source} ${edge.target}`)
}
