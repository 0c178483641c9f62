import { describe, expect, it } from 'vitest'
import { ENTRIES } from '../corpus.ts'
import { ALIKE, at, type MakeIndex, statement } from './bed.ts'

export function hitsOfQueries(make: MakeIndex): void {
  describe('hits', () => {
    it('have explanations that add up, also behind the best of a document', async () => {
      const index = await make([...ENTRIES, ...ALIKE])
      for (const text of [
        'molo',
        'beredskap øving havner',
        'KI',
        'tb 2031 07 b',
        'slepbåter',
        'slag:tiltak',
      ]) {
        const { hits } = await index.search({ text, limit: 100 })
        expect(hits.length).toBeGreaterThan(0)
        for (const { explanation, score } of hits) {
          expect(explanation.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 9)
          for (const { met } of explanation) expect(met.length).toBeGreaterThan(5)
        }
      }
    })

    it('mark the words found as they stand in the text', async () => {
      const index = await make(ENTRIES)
      const { hits } = await index.search({ text: 'havnens beredskap', limit: 10 })
      const hit = hits.find(({ key }) => key === 'havneplan-2031/tekst/1')!
      expect(hit.matchedTerms).toEqual(['Havnene', 'beredskap'])
      const { text, highlights } = hit.snippet
      expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['Havnene', 'beredskap'])
    })

    it('are what phrases, minus and filters of the text allow', async () => {
      const index = await make(ENTRIES)
      const keys = async (text: string) =>
        (await index.search({ text, limit: 20 })).hits.map(({ key }) => key).sort()
      expect(await keys('"plan for beredskap"')).toEqual(['havneplan-2031/tekst/1'])
      expect(await keys('"beredskap for plan"')).toEqual([])
      const some = await keys('havn')
      expect(some).toContain('dok-3-7-2029-2030/funn/1')
      expect(await keys('havn -øvd')).toEqual(some.filter(key => key !== 'dok-3-7-2029-2030/funn/1'))
      expect(await keys('landstrøm type:tildelingsbrev')).toEqual(['tb2031-07/b'])
      expect(await keys('document:havneplan-2031 label:Goal')).toEqual(['havneplan-2031/i1/mal/1'])
      expect(await keys('dokument:"Nasjonal plan for havner" label:Goal')).toEqual([
        'havneplan-2031/i1/mal/1',
      ])
    })
  })

  describe('a phrase', () => {
    const others = ['mudring', 'tauboring', 'fendere', 'pullerter', 'kabelgater', 'spunting']
    const rare = at(statement, 300_000, `Om ${others.join(', ')}`, { key: 'havneplan-2031/i7/tiltak/1' })
    const meant = at(statement, 400_000, 'Skipene ligger ved kai hele dagen', {
      key: 'havneplan-2031/i7/tiltak/2',
    })
    const apart = at(statement, 500_000, 'Ved hver kai ligger skipene', { key: 'havneplan-2031/i7/tiltak/3' })

    it('says what is meant, however much more another entry holds of the other words', async () => {
      const index = await make([...ENTRIES, rare, meant, apart])
      const { hits, total } = await index.search({ text: `"ved kai" ${others.join(' ')}`, limit: 10 })
      expect([hits.map(({ key }) => key), total]).toEqual([[meant.key], 1])
    })
  })
}
