/**
 * The best `count` of the found entries, best first, entries with equal scores
 * in their `order` (by entry; by default their numbers). All others are never sorted.
 */
export function bestFirst(
  found: readonly number[],
  scores: Float64Array,
  count: number,
  order?: ArrayLike<number>,
): readonly number[] {
  const byScore = (a: number, b: number) => scores[b]! - scores[a]! || (order ? order[a]! - order[b]! : a - b)
  if (found.length <= count) return [...found].sort(byScore)
  if (count === 0) return []
  const sorted = Float64Array.from(found, entry => scores[entry]!).sort()
  const least = sorted[sorted.length - count]!
  return found
    .filter(entry => scores[entry]! >= least)
    .sort(byScore)
    .slice(0, count)
}
