import { describe, expect, it } from 'vitest'
import { ENTRIES } from '../corpus.ts'
import type { MakeIndex } from './bed.ts'

export function helpWithQueries(make: MakeIndex): void {
  describe('a name that nothing has, beside words that many have', () => {
    it('is not answered with confidence', async () => {
      const index = await make(ENTRIES)
      const { confident } = await index.search({ text: 'tiltak og mål i plan mot bjørnefangst', limit: 10 })
      expect(confident).toBe(false)
    })
  })

  describe('a word of four letters that nothing has', () => {
    it('is shown what differs by one of them, and not with confidence', async () => {
      const index = await make(ENTRIES)
      const { hits, confident } = await index.search({ text: 'plen', limit: 10 })
      expect(hits.map(({ matchedTerms }) => matchedTerms.join(' '))).toContain('plan')
      expect(confident).toBe(false)
    })
  })

  describe('help with the query', () => {
    it('puts right what is misspelt, and names concepts where nothing can be trusted', async () => {
      const index = await make(ENTRIES)
      const ask = (text: string) => index.search({ text, limit: 5 })
      expect((await ask('havner med landstørm')).didYouMean).toBe('havner med landstrøm')
      expect((await ask('landstrøm')).didYouMean).toBeNull()
      const { nearest, confident } = await ask('intelligensmåling')
      expect([confident, nearest.map(({ key }) => key)]).toEqual([false, ['begrep/ki']])
    })

    it('completes names, codes and words', async () => {
      const index = await make(ENTRIES)
      const texts = async (prefix: string) => (await index.suggest(prefix, 10)).map(({ text }) => text)
      expect((await index.suggest('nasj', 5))[0]).toEqual({
        text: 'Nasjonal plan for havner',
        key: 'havneplan-2031',
        label: 'Document',
      })
      expect(await texts('meld st 4')).toContain('Meld. St. 4 (2029–2030)')
      expect(await texts('slepeb')).toContain('slepebåter')
      expect(await texts('oving')).toContain('Beredskap og øving')
      expect(await texts('')).toEqual([])
    })
  })
}
