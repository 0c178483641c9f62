/**
 * The best `count` of the found entries, best first, entries with equal scores
 * in their `order` (by entry; by default their numbers). All others are never
 * sorted: the worst of those kept lies on top of a heap, and gives way.
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
  const heap = found.slice(0, count).sort((a, b) => byScore(b, a))
  for (let at = count; at < found.length; at++) {
    const entry = found[at]!
    // The quick comparison first: nearly all are worse.
    if (scores[entry]! < scores[heap[0]!]! || byScore(entry, heap[0]!) > 0) continue
    sink(entry)
  }
  return heap.sort(byScore)

  /** Puts an entry on top and lets it sink below all that are worse. */
  function sink(entry: number): void {
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= count) break
      if (child + 1 < count && byScore(heap[child + 1]!, heap[child]!) > 0) child++
      if (byScore(entry, heap[child]!) >= 0) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = entry
  }
}
