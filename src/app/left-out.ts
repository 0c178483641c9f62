import type { GraphEdge } from '../../graph/model/edge.ts'
import type { EdgeQuery, StoreReader } from '../../graph/store/store.ts'

/** Links that are not in an answer, since people reject them and nobody speaks for them. */
export interface LeftOut {
  readonly count: number
  /** Who rejects them, most first; several may reject one link. */
  readonly by: readonly { readonly reviewer: string; readonly count: number }[]
}

/** One call of the port. */
export async function rejectedEdges(
  reader: StoreReader,
  query: Omit<EdgeQuery, 'rejected'>,
): Promise<readonly GraphEdge[]> {
  return query.keys?.length === 0 ? [] : reader.edges({ ...query, rejected: true })
}

/** Counted by those whose decision stands. */
export function leftOutOf(rejected: readonly GraphEdge[]): LeftOut {
  const counts = new Map<string, number>()
  for (const { reviews = [] } of rejected) {
    const against = reviews.filter(({ decision, standing }) => standing && decision !== 'ADD')
    for (const reviewer of new Set(against.map(review => review.reviewer)))
      counts.set(reviewer, (counts.get(reviewer) ?? 0) + 1)
  }
  const by = [...counts].map(([reviewer, count]) => ({ reviewer, count }))
  return {
    count: rejected.length,
    by: by.sort((a, b) => b.count - a.count || (a.reviewer < b.reviewer ? -1 : 1)),
  }
}
