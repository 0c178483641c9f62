/** A word of the query at its place in a text, counted in words. */
export interface Found {
  readonly at: number
  readonly word: number
}

/**
 * How close the words of a query stand in a text: those found, less one, per
 * step from the first to the last of them where they stand closest, times their
 * share of the query. 1 when all stand side by side, 0 where there are not two.
 * `found` is in reading order.
 */
export function closeness(found: readonly Found[], queryWords: number): number {
  const within = new Int32Array(queryWords)
  let different = 0
  for (const { word } of found) if (within[word]!++ === 0) different++
  if (different < 2) return 0
  within.fill(0)
  let seen = 0
  let first = 0
  let shortest = Number.POSITIVE_INFINITY
  for (const { at, word } of found) {
    if (within[word]!++ === 0) seen++
    while (seen === different) {
      shortest = Math.min(shortest, at - found[first]!.at)
      if (--within[found[first]!.word]! === 0) seen--
      first++
    }
  }
  return ((different - 1) / Math.max(shortest, different - 1)) * (different / queryWords)
}
