/**
 * The best `count` of the found entries, best first, entries with equal scores
 * in the order of their numbers. All others are never sorted.
 */
export function bestFirst(found: readonly number[], scores: Float64Array, count: number): readonly number[] {
  const byScore = (a: number, b: number) => scores[b]! - scores[a]! || a - b
  if (found.length <= count) return [...found].sort(byScore)
  const sorted = Float64Array.from(found, entry => scores[entry]!).sort()
  const least = sorted[Math.max(0, sorted.length - count)]!
  return found
    .filter(entry => scores[entry]! >= least)
    .sort(byScore)
    .slice(0, count)
}
