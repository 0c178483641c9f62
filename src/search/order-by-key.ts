import type { SearchEntry } from '../../graph/store/search.ts'

/** Longer numbers than keys have. */
const DIGITS = 6

/** Numbers in keys count as numbers: `tiltak/2` comes before `tiltak/10`. */
export function sortedForm(key: string): string {
  return key.replace(/\d+/g, number => number.padStart(DIGITS, '0'))
}

/** By entry: its number when all are sorted by key. */
export function orderByKey(entries: readonly SearchEntry[]): ArrayLike<number> {
  const sorted = entries
    .map(({ key }, entry) => ({ entry, key: sortedForm(key) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.entry - b.entry))
  const order = new Int32Array(entries.length)
  for (const [at, { entry }] of sorted.entries()) order[entry] = at
  return order
}
