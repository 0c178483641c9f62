import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchEntry } from '../../graph/store/search.ts'
import { createFacetCounter } from '../../src/search/count-facets.ts'
import { decodeHitCursor, encodeHitCursor } from '../../src/search/hit-cursor.ts'
import { ENTRIES, harbourIndex } from './corpus.ts'
import { readAll } from './suite/bed.ts'

/** Many that score alike, so that the order among them matters. */
const ALIKE: readonly SearchEntry[] = Array.from({ length: 30 }, (_, at) => ({
  ...ENTRIES[1]!,
  key: `havneplan-2031/i9/tiltak/${at + 1}`,
  start: 100_000 + at * 100,
  end: 100_050 + at * 100,
  text: at % 3 === 0 ? 'reparerer moloen' : 'reparerer moloen og sprenger skjæret',
}))

describe('pages of hits', async () => {
  const index = await harbourIndex(ALIKE)

  it.each([
    { text: 'molo' },
    { text: 'reparere skjær' },
    { text: 'havn', labels: ['Passage', 'Measure'] as const },
    { text: 'slag:tiltak' },
  ])('hold every hit once, in the order of the whole list, whatever their size: $text', async query => {
    const whole = (await index.search({ ...query, limit: 1000 })).hits
    expect(whole.length).toBeGreaterThan(3)
    for (const limit of [1, 2, 7, 1000]) expect(await readAll(index, { ...query, limit })).toEqual(whole)
  })

  it('say whether more comes, also where the last page is just full', async () => {
    const { total, hits } = await index.search({ text: 'molo', limit: 1000 })
    expect((await index.search({ text: 'molo', limit: total })).hasNext).toBe(false)
    expect((await index.search({ text: 'molo', limit: total - 1 })).hasNext).toBe(true)
    const beyond = await index.search({ text: 'molo', limit: 5, after: hits.at(-1)!.cursor })
    expect([beyond.hits, beyond.hasNext, beyond.total]).toEqual([[], false, total])
  })

  it('keep their place when what was read already goes away or something far off comes', async () => {
    const query = { text: 'molo', limit: 5 }
    const first = await index.search(query)
    const after = first.hits.at(-1)!.cursor
    const expected = (await index.search({ ...query, after })).hits.map(({ key }) => key)
    const gone = new Set(first.hits.slice(0, 2).map(({ key }) => key))
    const other = { ...ALIKE[0]!, key: 'havneplan-2031/i8/tiltak/1', text: 'kjøper ny isbryter' }
    const changed = await harbourIndex([...ALIKE.filter(({ key }) => !gone.has(key)), other])
    expect((await changed.search({ ...query, after })).hits.map(({ key }) => key)).toEqual(expected)
  })

  it('go on where the last hit stood when it is gone itself', async () => {
    const query = { text: 'slag:tiltak', limit: 4 }
    const last = (await index.search(query)).hits.at(-1)!
    const expected = (await index.search({ ...query, after: last.cursor })).hits
    const changed = await harbourIndex(ALIKE.filter(({ key }) => key !== last.key))
    expect((await changed.search({ ...query, after: last.cursor })).hits).toEqual(expected)
  })

  it('refuse what is no cursor, saying what to do', async () => {
    for (const after of ['', 'tull', 'a1:x', Buffer.from('s1x').toString('base64url'), '%%%'])
      await expect(index.search({ text: 'molo', limit: 5, after })).rejects.toMatchObject({
        code: 'CURSOR_INVALID',
        wayOut: expect.stringMatching(/.{20}/),
      })
  })

  it('have cursors that keep the score to its last bit', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        (score, key) => {
          const place = decodeHitCursor(encodeHitCursor({ score, key }))
          expect(Object.is(place.score, score)).toBe(true)
          expect(place.key).toBe(key)
        },
      ),
    )
  })
})

describe('the explanation of a hit', async () => {
  const index = await harbourIndex(ALIKE)

  it.each([
    'molo',
    'beredskap øving havner',
    'KI',
    'tb 2031 07 b',
    'slepbåter',
    '"plan for beredskap"',
    'slag:tiltak',
  ])('adds up to its score, also behind the best of a document: %s', async text => {
    const { hits } = await index.search({ text, limit: 100 })
    expect(hits.length).toBeGreaterThan(0)
    for (const { explanation, score } of hits) {
      expect(explanation.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 9)
      for (const { met } of explanation) expect(met.length).toBeGreaterThan(5)
    }
  })
})

describe('facets', async () => {
  it('tell the most frequent values of thousands, the most frequent first and equal ones in order', async () => {
    const years = fc.array(fc.integer({ min: 1000, max: 1150 }), { maxLength: 400 })
    await fc.assert(
      fc.asyncProperty(years, async all => {
        const entries = all.map(year => ({ ...ENTRIES[0]!, year }))
        const count = await createFacetCounter(entries)
        const { year } = count(() => [...entries.keys()])
        const counts = new Map<string, number>()
        for (const each of all) counts.set(`${each}`, (counts.get(`${each}`) ?? 0) + 1)
        const sorted = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
        expect(year).toEqual(sorted.slice(0, 100).map(([value, count]) => ({ value, count })))
      }),
    )
  })

  const index = await harbourIndex()

  it('are counted without their own filter and with all others', async () => {
    const open = await index.search({ text: 'havn', limit: 1 })
    const narrowed = await index.search({ text: 'havn', limit: 1, labels: ['Measure'], years: [2031] })
    expect(narrowed.facets.label.map(({ value }) => value)).toContain('Passage')
    expect(narrowed.total).toBeLessThan(open.total)
    for (const { value, count } of narrowed.facets.label) {
      const chosen = await index.search({ text: `havn label:${value}`, years: [2031], limit: 1 })
      expect([value, chosen.total]).toEqual([value, count])
    }
    for (const { value, count } of narrowed.facets.year) {
      const chosen = await index.search({ text: `havn year:${value}`, labels: ['Measure'], limit: 1 })
      expect([value, chosen.total]).toEqual([value, count])
    }
  })
})
