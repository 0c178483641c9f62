import { describe, expect, it } from 'vitest'
import { ENTRIES } from './corpus.ts'
import { anyText } from './suite/any-text.ts'
import type { MakeIndex } from './suite/bed.ts'
import { helpWithQueries } from './suite/help.ts'
import { hitsOfQueries } from './suite/hits.ts'
import { oneHitForOneThing } from './suite/one-hit.ts'
import { pagesOfHits } from './suite/pages.ts'

/** What holds of every engine, however it ranks. `runs`: queries that each property is tried with. */
export function searchSuite(engine: RegExp, make: MakeIndex, runs: number): void {
  describe('an index', () => {
    it('says what it is', async () => {
      const index = await make(ENTRIES)
      expect(index.engine).toMatch(engine)
      expect(index.revision).toBeGreaterThan(0)
    })

    it('finds words, other names of things, codes however they are typed, and near words', async () => {
      const index = await make(ENTRIES)
      const keys = async (text: string) =>
        (await index.search({ text, limit: 20 })).hits.map(({ key }) => key)
      expect(await keys('slepebåtene')).toContain('havneplan-2031/i1/tiltak/2')
      expect(await keys('coastal agency')).toContain('tb2031-07')
      expect(await keys('nødetater')).toContain('havneplan-2031/i1/mal/1')
      for (const code of ['TB2031-07', 'tb 2031 07', 'TB2031–07'])
        expect((await keys(code))[0]).toBe('tb2031-07')
      expect(await keys('slepbåter')).toContain('havneplan-2031/i1/tiltak/2')
      expect(await keys('høyringsinstans')).toContain('dok-3-7-2029-2030/tekst/1')
      expect(await keys('kvantefysikk')).toEqual([])
    })

    it('finds nothing where nothing is', async () => {
      const index = await make([])
      const { total, hits, confident } = await index.search({ text: 'havn', limit: 10 })
      expect([total, hits, confident]).toEqual([0, [], false])
    })
  })

  describe('a kind of statement and the document that it is of', () => {
    it('come first, in their order, and exclude nothing', async () => {
      const index = await make(ENTRIES)
      const { hits } = await index.search({ text: 'tiltak i havneplanen', limit: 20 })
      const keys = hits.map(({ key }) => key)
      expect(keys.slice(0, 2)).toEqual(['havneplan-2031/i1/tiltak/1', 'havneplan-2031/i1/tiltak/2'])
      expect(keys).toContain('havneplan-2031/tekst/1')
      for (const { explanation, score } of hits)
        expect(explanation.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 6)
    })
  })

  describe('facets', () => {
    it('are counted over all hits, without their own filter and with all others', async () => {
      const index = await make(ENTRIES)
      const open = await index.search({ text: 'havn', limit: 1 })
      for (const facet of [open.facets.document, open.facets.kind, open.facets.label]) {
        expect(facet.reduce((sum, { count }) => sum + count, 0)).toBe(open.total)
        expect([...facet].sort((a, b) => b.count - a.count)).toEqual(facet)
      }
      const narrowed = await index.search({ text: 'havn', limit: 1, labels: ['Measure'], years: [2031] })
      expect(narrowed.facets.label.map(({ value }) => value)).toContain('Passage')
      expect(narrowed.total).toBeLessThan(open.total)
      for (const { value, count } of narrowed.facets.label) {
        const chosen = await index.search({ text: `havn label:${value}`, years: [2031], limit: 1 })
        expect([value, chosen.total]).toEqual([value, count])
      }
    })
  })

  pagesOfHits(make)
  hitsOfQueries(make)
  oneHitForOneThing(make)
  helpWithQueries(make)
  anyText(make, runs)
}
