import { edgeId } from '../model/edge.ts'
import { sortKey } from '../model/key.ts'
import type { ReachedEdge } from './slim-edge.ts'

/**
 * By type, source and target, the keys as `sortKey` sorts them. Keys and types get
 * their places first, since edges share them: to compare numbers is many times
 * faster than to compare what they stand for.
 */
export function sortEdges<E extends ReachedEdge>(edges: readonly E[]): E[] {
  const keys = placesOf(
    edges.flatMap(({ source, target }) => [source, target]),
    sortKey,
  )
  const types = placesOf(
    edges.map(({ type }) => type),
    type => type,
  )
  return edges
    .map(edge => ({
      edge,
      place:
        (types.get(edge.type)! * keys.size + keys.get(edge.source)!) * keys.size + keys.get(edge.target)!,
    }))
    .sort((a, b) => a.place - b.place || (edgeId(a.edge) < edgeId(b.edge) ? -1 : 1))
    .map(({ edge }) => edge)
}

/** Of each value its place among all of them; values that sort alike are at one place. */
function placesOf(values: readonly string[], sortOf: (value: string) => string): ReadonlyMap<string, number> {
  const sorts = [...new Set(values)].map(value => [value, sortOf(value)] as const)
  const sorted = [...new Set(sorts.map(([, sort]) => sort))].sort()
  const places = new Map(sorted.map((sort, place) => [sort, place]))
  return new Map(sorts.map(([value, sort]) => [value, places.get(sort)!]))
}
