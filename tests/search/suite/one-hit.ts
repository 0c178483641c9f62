import { describe, expect, it } from 'vitest'
import { ENTRIES } from '../corpus.ts'
import { at, INSIDE, type MakeIndex, PASSAGE, statement } from './bed.ts'

export function oneHitForOneThing(make: MakeIndex): void {
  describe('statements of one kind that are read of the same words', () => {
    it('are one hit', async () => {
      const text = 'Av 40 kaier er 12 % stengt'
      const [share, count] = [1, 2].map(number =>
        at(statement, 600_000, text, { key: `havneplan-2031/tall/${number}`, label: 'Statistic' }),
      )
      const index = await make([...ENTRIES, share!, count!])
      const { hits, total } = await index.search({ text: 'stengt kaier', limit: 10 })
      expect(hits.filter(({ label }) => label === 'Statistic')).toHaveLength(1)
      expect(total).toBe(hits.length)
    })
  })

  describe('a statement and the passage around it', () => {
    it('are one hit, and the passage where that is what was asked for', async () => {
      const index = await make([...ENTRIES, PASSAGE, INSIDE])
      const { hits, total } = await index.search({ text: 'tauboring', limit: 10 })
      expect([hits.map(hit => hit.key), total]).toEqual([[INSIDE.key], 1])
      const passages = await index.search({ text: 'tauboring', labels: ['Passage'], limit: 10 })
      expect(passages.hits.map(hit => hit.key)).toEqual([PASSAGE.key])
    })

    it('are two hits in two versions of the text, and one statement in both is one', async () => {
      const digest = at(statement, 0, 'Tauboring ved kaia utredes.', { version: 'v2' })
      const index = await make([...ENTRIES, PASSAGE, INSIDE, digest])
      const { hits } = await index.search({ text: 'tauboring', limit: 10 })
      expect(hits.filter(hit => hit.key === INSIDE.key)).toHaveLength(1)
    })
  })
}
