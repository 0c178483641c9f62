import type { SearchEntry } from '../../graph/store/search.ts'
import { inStretches, sortedInTurns } from '../ranking/in-turns.ts'

/** Longer numbers than keys have. */
const DIGITS = 6

/** Numbers in keys count as numbers: `tiltak/2` comes before `tiltak/10`. */
export function sortedForm(key: string): string {
  return key.replace(/\d+/g, number => number.padStart(DIGITS, '0'))
}

const KEYS_AT_ONCE = 4000

/** By entry: its number when all are sorted by key. Lets others have their turn. */
export async function orderByKey(entries: readonly SearchEntry[]): Promise<ArrayLike<number>> {
  const forms: { readonly entry: number; readonly key: string }[] = []
  await inStretches(entries.length, KEYS_AT_ONCE, (from, to) => {
    for (let entry = from; entry < to; entry++) forms.push({ entry, key: sortedForm(entries[entry]!.key) })
  })
  const sorted = await sortedInTurns(forms, (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const order = new Int32Array(entries.length)
  for (const [at, { entry }] of sorted.entries()) order[entry] = at
  return order
}
