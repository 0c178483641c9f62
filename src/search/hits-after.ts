import type { HitPlace } from './hit-cursor.ts'
import { sortedForm } from './order-by-key.ts'

/** Entries ordered by score, the highest first; those with equal scores by `order`, the lowest first. */
export interface HitOrder {
  readonly scores: Float64Array
  /** By entry: its number when all are sorted by key. */
  readonly order: ArrayLike<number>
  readonly keyOf: (entry: number) => string
}

/**
 * Those of the hits that come after a place. Where the hit itself is still
 * found, its place is where it is now; scores shift when the index changes.
 */
export function hitsAfter(
  hits: readonly number[],
  place: HitPlace,
  { scores, order, keyOf }: HitOrder,
): readonly number[] {
  const itself = hits.find(hit => keyOf(hit) === place.key)
  if (itself !== undefined) {
    const score = scores[itself]!
    return hits.filter(hit => scores[hit]! < score || (scores[hit] === score && order[hit]! > order[itself]!))
  }
  return hits.filter(
    hit =>
      scores[hit]! < place.score ||
      (scores[hit] === place.score && sortedForm(keyOf(hit)) > sortedForm(place.key)),
  )
}
