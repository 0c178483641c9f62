import { describe, expect, it } from 'vitest'
import type { SearchQuery } from '../../../graph/store/search.ts'
import { ENTRIES } from '../corpus.ts'
import { ALIKE, type MakeIndex, readAll } from './bed.ts'

export function pagesOfHits(make: MakeIndex): void {
  describe('pages of hits', () => {
    it('hold every hit once, in the order of the whole list, whatever their size', async () => {
      const index = await make([...ENTRIES, ...ALIKE])
      const queries: readonly Omit<SearchQuery, 'limit'>[] = [
        { text: 'molo' },
        { text: 'reparere skjær' },
        { text: 'havn', labels: ['Passage', 'Measure'] },
        { text: 'slag:tiltak' },
      ]
      for (const query of queries) {
        const { hits: whole, total } = await index.search({ ...query, limit: 1000 })
        expect(whole.length).toBe(total)
        expect(whole.length).toBeGreaterThan(3)
        for (const limit of [3, 7]) expect(await readAll(index, { ...query, limit })).toEqual(whole)
      }
    })

    it('go on where the last hit stood when it is gone itself', async () => {
      const query = { text: 'slag:tiltak', limit: 4 }
      const index = await make([...ENTRIES, ...ALIKE])
      const last = (await index.search(query)).hits.at(-1)!
      const expected = (await index.search({ ...query, after: last.cursor })).hits.map(({ key }) => key)
      const changed = await make([...ENTRIES, ...ALIKE].filter(({ key }) => key !== last.key))
      const after = await changed.search({ ...query, after: last.cursor })
      expect(after.hits.map(({ key }) => key)).toEqual(expected)
    })

    it('refuse what is no cursor', async () => {
      const index = await make(ENTRIES)
      await expect(index.search({ text: 'molo', limit: 5, after: 'tull' })).rejects.toMatchObject({
        code: 'CURSOR_INVALID',
      })
    })
  })
}
