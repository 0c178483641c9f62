import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hit, SearchEntry } from '../../graph/store/search.ts'
import { ANALYZER } from '../../ingest/language/norwegian/analyzer.ts'
import { createSearchIndex } from '../../src/search/create-search-index.ts'
import { ENTRIES, harbourIndex } from './corpus.ts'
import { expectValidHits } from './suite/valid-hits.ts'

const statement: SearchEntry = { ...ENTRIES[1]!, key: 'havneplan-2031/i2/tiltak/1', start: 100, end: 140 }
const write = (over: Partial<SearchEntry>): SearchEntry => {
  const entry = { ...statement, ...over }
  return { ...entry, exact: over.exact ?? entry.text, end: over.end ?? entry.start + entry.text.length }
}

describe('hits', async () => {
  const index = await harbourIndex()

  it('says what it is and of which revision', () => {
    expect(index.engine).toBe(`sporbar 4, ${ANALYZER}`)
    expect(index.revision).toBe(3)
  })

  it('counts all hits whatever the limit, and pages through them', async () => {
    const all = await index.search({ text: 'havn', limit: 100 })
    expect(all.total).toBe(all.hits.length)
    expect(all.total).toBeGreaterThan(3)
    const paged: Hit[] = []
    for (let hasNext = true; hasNext; ) {
      const after = paged.at(-1)?.cursor
      const page = await index.search({ text: 'havn', limit: 2, ...(after !== undefined && { after }) })
      expect(page.total).toBe(all.total)
      expect(page.hits.length).toBeGreaterThan(0)
      paged.push(...page.hits)
      hasNext = page.hasNext
    }
    expect(paged).toEqual(all.hits)
  })

  it('counts facets over all hits, the most frequent first', async () => {
    const { facets, total } = await index.search({ text: 'havn', limit: 1 })
    for (const facet of [facets.document, facets.kind, facets.label]) {
      expect(facet.reduce((sum, { count }) => sum + count, 0)).toBe(total)
      expect([...facet].sort((a, b) => b.count - a.count)).toEqual(facet)
    }
    expect(facets.kind[0]!.value).toBe('ACTION_PLAN')
  })

  it('filters by document, kind and label', async () => {
    const text = 'havn'
    const letters = await index.search({ text: 'landstrøm', kinds: ['ASSIGNMENT_LETTER'], limit: 10 })
    expect(letters.hits.map(hit => hit.key)).toEqual(['tb2031-07/b'])
    const audit = await index.search({ text, documents: ['dok-3-7-2029-2030'], limit: 10 })
    expect(audit.hits.length).toBeGreaterThan(0)
    expect(new Set(audit.hits.map(hit => hit.document))).toEqual(new Set(['dok-3-7-2029-2030']))
    const passages = await index.search({ text, labels: ['Passage'], limit: 10 })
    expect(new Set(passages.hits.map(hit => hit.label))).toEqual(new Set(['Passage']))
    expect((await index.search({ text, labels: [], limit: 10 })).total).toBe(0)
  })

  it('marks the words found as they stand in the text', async () => {
    const { hits } = await index.search({ text: 'havnens beredskap', limit: 10 })
    const hit = hits.find(({ key }) => key === 'havneplan-2031/tekst/1')!
    expect(hit.matchedTerms).toEqual(['Havnene', 'beredskap'])
    const { text, highlights } = hit.snippet
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['Havnene', 'beredskap'])
  })

  it('marks a compound only where the word does not stand by itself', async () => {
    const { hits } = await index.search({ text: 'beredskap', limit: 10 })
    const matched = new Map(hits.map(hit => [hit.key, hit.matchedTerms]))
    expect(matched.get('havneplan-2031/i1/tiltak/1')).toEqual(['havneberedskap'])
  })

  it('finds nothing in an empty index', async () => {
    const empty = await createSearchIndex([], { revision: 0, synonyms: new Map() })
    expect(await empty.search({ text: 'havn', limit: 10 })).toEqual({
      total: 0,
      confident: false,
      hits: [],
      hasNext: false,
      facets: { document: [], kind: [], label: [], year: [] },
      didYouMean: null,
      nearest: [],
      read: { text: 'havn', phrases: [], without: [], named: [], unread: [] },
    })
    expect(await empty.suggest('ha', 5)).toEqual([])
  })
})

describe('a statement and the passage around it', () => {
  const passage = write({
    key: 'havneplan-2031/tekst/9',
    label: 'Passage',
    start: 90,
    text: 'Innledning. utreder tauboring ved kaia for alle. Mer tekst følger her.',
  })
  const inside = write({ text: 'utreder tauboring ved kaia for alle.', start: 102 })

  it('are one hit: the statement', async () => {
    const index = await harbourIndex([passage, inside])
    const { hits, total } = await index.search({ text: 'tauboring', limit: 10 })
    expect(hits.map(hit => hit.key)).toEqual([inside.key])
    expect(total).toBe(1)
  })

  it('are the passage where that is what was asked for', async () => {
    const index = await harbourIndex([passage, inside])
    const { hits } = await index.search({ text: 'tauboring', labels: ['Passage'], limit: 10 })
    expect(hits.map(hit => hit.key)).toEqual([passage.key])
  })

  it('are the passage where it says much more of what was asked for', async () => {
    const rich = write({
      ...passage,
      exact: undefined!,
      end: undefined!,
      text: 'Tauboring, mudring, sprenging: utreder kaia for alle. Tauboring og sprenging.',
    })
    const poor = write({ text: 'utreder kaia for alle.', start: 121 })
    const index = await harbourIndex([rich, poor])
    const { hits } = await index.search({ text: 'tauboring sprenging kaia', limit: 10 })
    expect(hits.map(hit => hit.key)).toContain(rich.key)
    expect(hits.map(hit => hit.key)).not.toContain(poor.key)
  })

  it('are the statements where the passage holds several', async () => {
    const other = write({ key: 'havneplan-2031/i2/tiltak/2', text: 'Mer tauboring følger her.', start: 139 })
    const index = await harbourIndex([passage, inside, other])
    const { hits } = await index.search({ text: 'tauboring', limit: 10 })
    expect(hits.map(hit => hit.key).sort()).toEqual([inside.key, other.key])
  })

  it('are two hits in two versions of the text, and one statement in both is one', async () => {
    const digest = write({
      ...inside,
      version: 'v2',
      text: 'Tauboring ved kaia utredes.',
      exact: undefined!,
      end: undefined!,
    })
    const index = await harbourIndex([passage, inside, digest])
    const { hits } = await index.search({ text: 'tauboring', limit: 10 })
    expect(hits.filter(hit => hit.key === inside.key)).toHaveLength(1)
  })
})

describe('words that stand close together', () => {
  it('come before the same words far apart', async () => {
    const apart = write({
      key: 'havneplan-2031/tekst/8',
      label: 'Passage',
      text: 'Tauboring skjer ved kaia til faste tider, og den som vil ha sprenging må vente.',
    })
    const close = write({
      key: 'havneplan-2031/tekst/9',
      label: 'Passage',
      start: 500,
      text: 'Til faste tider skjer det ved kaia, og den som vil ha tauboring, sprenging må vente.',
    })
    const index = await harbourIndex([apart, close])
    const { hits } = await index.search({ text: 'tauboring sprenging', limit: 10 })
    expect(hits.map(hit => hit.key)).toEqual([close.key, apart.key])
  })
})

describe('a name of several words', () => {
  it('is met by all of them, and marked only then', async () => {
    const half = write({
      key: 'havneplan-2031/tekst/8',
      label: 'Passage',
      text: 'En kunstig molo skal bygges.',
    })
    const index = await harbourIndex([half])
    const { hits } = await index.search({ text: 'KI', limit: 10 })
    expect(hits.map(hit => hit.key)).not.toContain(half.key)
    const met = hits.find(hit => hit.key === 'havneplan-2031/tekst/1')!
    expect(met.matchedTerms).toEqual(['Kunstig', 'intelligens'])
  })
})

describe('any query', async () => {
  const index = await harbourIndex()
  const words = fc.constantFrom(
    'havn',
    'beredskap',
    'TB2031-07',
    'b',
    'KI',
    'plan',
    '§ 3-1',
    'slepbåter',
    'xyz',
    '(',
    '*',
    '3:7',
  )
  const queries = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(words).map(all => all.join(' ')),
  )

  it('is answered with valid places and marks', async () => {
    await fc.assert(
      fc.asyncProperty(queries, fc.nat(20), async (text, limit) => {
        expectValidHits(await index.search({ text, limit }), limit)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same answer again', async () => {
    await fc.assert(
      fc.asyncProperty(queries, async text => {
        expect(await index.search({ text, limit: 5 })).toEqual(await index.search({ text, limit: 5 }))
      }),
      { numRuns: 100 },
    )
  })

  it('is completed without failing', async () => {
    await fc.assert(
      fc.asyncProperty(queries, async text => {
        expect((await index.suggest(text, 50)).length).toBeLessThanOrEqual(10)
      }),
      { numRuns: 100 },
    )
  })
})
