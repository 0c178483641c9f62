import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hit, SearchEntry, SearchIndex, SearchQuery } from '../../graph/store/search.ts'
import { ENTRIES } from './corpus.ts'

/** Makes an index of entries; only the last one made is asked. */
export type MakeIndex = (entries: readonly SearchEntry[]) => Promise<SearchIndex>

/** Many that score alike, so that the order among them matters. */
const ALIKE: readonly SearchEntry[] = Array.from({ length: 20 }, (_, at) => ({
  ...ENTRIES[1]!,
  key: `havneplan-2031/i9/tiltak/${at + 1}`,
  number: String(at + 1),
  start: 100_000 + at * 100,
  end: 100_000 + at * 100 + (at % 3 === 0 ? 17 : 37),
  text: at % 3 === 0 ? 'reparerer moloen.' : 'reparerer moloen og sprenger skjæret.',
  exact: at % 3 === 0 ? 'reparerer moloen.' : 'reparerer moloen og sprenger skjæret.',
}))

const statement: SearchEntry = { ...ENTRIES[1]!, key: 'havneplan-2031/i2/tiltak/1', label: 'Measure' }
const at = (
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
const PASSAGE = at(
  statement,
  200_090,
  'Innledning. utreder tauboring ved kaia for alle. Mer tekst følger her.',
  {
    key: 'havneplan-2031/tekst/9',
    label: 'Passage',
  },
)
const INSIDE = at(statement, 200_102, 'utreder tauboring ved kaia for alle.')

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

  describe('a name that nothing has, beside words that many have', () => {
    it('is not answered with confidence', async () => {
      const index = await make(ENTRIES)
      const { confident } = await index.search({ text: 'tiltak og mål i plan mot bjørnefangst', limit: 10 })
      expect(confident).toBe(false)
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

  describe('any text', () => {
    const words = fc.constantFrom(
      ...[
        'havn',
        'beredskap',
        'TB2031-07',
        'b',
        'KI',
        '§ 3-1',
        'slepbåter',
        'AND',
        'OR',
        'NOT',
        'TO',
        '*',
        '?',
        '~2',
      ],
      ...[
        '(',
        ')',
        '[',
        '}',
        '"',
        '\\',
        '/x/',
        ':',
        'text:',
        'own:(',
        '^3',
        '+',
        '-',
        '&&',
        '||',
        '!',
        '${',
        "'",
        'dok:',
        'år:2031',
      ],
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(words, { maxLength: 8 }).map(all => all.join(' ')),
      fc.array(words, { maxLength: 5 }).map(all => all.join('')),
    )

    it('is searched and completed without an error, each hit with valid places and marks', async () => {
      const index = await make(ENTRIES)
      await fc.assert(
        fc.asyncProperty(texts, fc.integer({ min: 1, max: 20 }), async (text, limit) => {
          const { total, hits, facets } = await index.search({ text, limit })
          expect(hits.length).toBe(Math.min(limit, total))
          expect(facets.label.reduce((sum, { count }) => sum + count, 0)).toBe(total)
          for (const [place, hit] of hits.entries()) {
            expect(hit.score).toBeGreaterThan(0)
            if (place > 0) expect(hit.score).toBeLessThanOrEqual(hits[place - 1]!.score)
            let end = 0
            for (const mark of hit.snippet.highlights) {
              expect(mark.start).toBeGreaterThanOrEqual(end)
              end = mark.end
            }
            expect(end).toBeLessThanOrEqual(hit.snippet.text.length)
          }
          expect((await index.suggest(text, 5)).length).toBeLessThanOrEqual(5)
        }),
        { numRuns: runs },
      )
    })
  })
}

async function readAll(index: SearchIndex, query: SearchQuery): Promise<readonly Hit[]> {
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
