import { expect } from 'vitest'
import type { Hit, SearchEntry, SearchIndex, SearchQuery } from '../../../graph/store/search.ts'
import { ENTRIES } from '../corpus.ts'

/** Makes an index of entries; only the last one made is asked. */
export type MakeIndex = (entries: readonly SearchEntry[]) => Promise<SearchIndex>

/** Many that score alike, so that the order among them matters. */
export const ALIKE: readonly SearchEntry[] = Array.from({ length: 20 }, (_, at) => ({
  ...ENTRIES[1]!,
  key: `havneplan-2031/i9/tiltak/${at + 1}`,
  number: String(at + 1),
  start: 100_000 + at * 100,
  end: 100_000 + at * 100 + (at % 3 === 0 ? 17 : 37),
  text: at % 3 === 0 ? 'reparerer moloen.' : 'reparerer moloen og sprenger skjæret.',
  exact: at % 3 === 0 ? 'reparerer moloen.' : 'reparerer moloen og sprenger skjæret.',
}))

export const statement: SearchEntry = { ...ENTRIES[1]!, key: 'havneplan-2031/i2/tiltak/1', label: 'Measure' }
/** Text of an entry at a place of its own. */
export const at = (
  entry: SearchEntry,
  start: number,
  text: string,
  over: Partial<SearchEntry> = {},
): SearchEntry => ({
  ...entry,
  start,
  end: start + text.length,
  text,
  exact: text,
  ...over,
})
export const PASSAGE = at(
  statement,
  200_090,
  'Innledning. utreder tauboring ved kaia for alle. Mer tekst følger her.',
  {
    key: 'havneplan-2031/tekst/9',
    label: 'Passage',
  },
)
export const INSIDE = at(statement, 200_102, 'utreder tauboring ved kaia for alle.')

/** Every hit of a query, page after page. */
export async function readAll(index: SearchIndex, query: SearchQuery): Promise<readonly Hit[]> {
  const all: Hit[] = []
  for (let hasNext = true; hasNext; ) {
    const after = all.at(-1)?.cursor
    const page = await index.search({ ...query, ...(after !== undefined && { after }) })
    expect(page.hits.length).toBeGreaterThan(0)
    all.push(...page.hits)
    hasNext = page.hasNext
  }
  return all
}
