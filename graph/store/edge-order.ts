import { edgeId } from '../model/edge.ts'
import { sortKey } from '../model/key.ts'
import type { ReachedEdge } from './slim-edge.ts'

/**
 * By type, source and target, the keys as `sortKey` sorts them. What is compared
 * is made once for each edge, and of each key once, since edges share their ends.
 * A space sorts before every character of a key.
 */
export function sortEdges<E extends ReachedEdge>(edges: readonly E[]): E[] {
  const ready = new Map<string, string>()
  const sortOf = (key: string): string => {
    const sort = ready.get(key) ?? sortKey(key)
    ready.set(key, sort)
    return sort
  }
  return edges
    .map(edge => ({
      edge,
      sort: `${edge.type} ${sortOf(edge.source)} ${sortOf(edge.target)} ${edgeId(edge)}`,
    }))
    .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0))
    .map(({ edge }) => edge)
}
