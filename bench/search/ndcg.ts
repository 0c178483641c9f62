/** How early the relevant keys come among the first ten: 1 is first of all, 0 not at all. */
export function ndcgAt10(found: readonly string[], relevant: readonly string[]): number {
  const wanted = new Set(relevant)
  const gain = (at: number): number => 1 / Math.log2(at + 2)
  let got = 0
  for (const [at, key] of [...new Set(found)].slice(0, 10).entries()) if (wanted.has(key)) got += gain(at)
  let best = 0
  for (let at = 0; at < Math.min(wanted.size, 10); at++) best += gain(at)
  return best === 0 ? 0 : got / best
}
