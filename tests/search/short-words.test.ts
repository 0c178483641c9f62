import { describe, expect, it } from 'vitest'
import type { NodeLabel } from '../../graph/model/labels.ts'
import type { SearchEntry } from '../../graph/store/search.ts'
import { searchSynonyms } from '../../src/app/search-synonyms.ts'
import { createSearchIndex } from '../../src/search/create-search-index.ts'
import type { NamedNode } from '../../src/search/named-node.ts'

type Text = readonly [key: string, text: string, label?: NodeLabel]

/** An invented letter on navigation by sea; each text is an entry of its own. */
const TEXTS: readonly Text[] = [
  ...Array.from(
    { length: 30 },
    (_, at) => [`brev/${20 + at}`, `Farledsmerking er viktig i uke ${at}`] as const,
  ),
  ['brev/4', 'Skipene bruker AIS når de går ut'],
  ['brev/5', 'Se kapittel 7'],
  ['brev/6', 'Sjøfolk ser på kartet'],
  ['brev/7', 'Et virkemiddel er avgifter'],
  ['brev/8', 'Mangler ved fortøyningen er vanlige'],
  ['brev/9', 'Sjøfolks undersøkelser av bunnen'],
  ['brev/10', 'Sjøundersøkelsen er årlig'],
  ['brev/11', 'Om Havnemeldingen er det sagt mye'],
  ['brev/12', 'En pasient til sjøs'],
  ['fyr-2031/i2', 'Lys', 'FocusArea'],
  ['fyr-2031/i2/tiltak/1', 'pusser linser', 'Measure'],
  ['fyr-2031/i3', 'Lyd', 'FocusArea'],
  ['fyr-2031/i3/tiltak/1', 'stiller tåkelur', 'Measure'],
]
const NAMED: readonly NamedNode[] = [
  { key: 'begrep/sjofolk', label: 'Concept', names: ['sjøfolk', 'user', 'patient'] },
  { key: 'begrep/sjoundersokelse', label: 'Concept', names: ['sjøundersøkelse', 'user survey'] },
  { key: 'begrep/bunn', label: 'Concept', names: ['bunnen', 'survey'] },
  { key: 'meld-st-4-2029-2030', label: 'Document', names: ['Havnemeldingen', 'Meld. St. 4 (2029–2030)'] },
]

describe('words that are short, rare or of another language', async () => {
  const index = await createSearchIndex(TEXTS.map(entry), {
    revision: 1,
    synonyms: searchSynonyms(NAMED),
    named: NAMED,
  })
  const keys = async (text: string) => (await index.search({ text, limit: 10 })).hits.map(hit => hit.key)

  it.each([
    [
      'AIS farledsmerking',
      'brev/4',
      'the rare word is short, the common one long: it says more all the same',
    ],
    ['farledsmerking kapittel 7', 'brev/5', 'a code has no pieces to show, and says more'],
    ['virkemidler', 'brev/7', 'an e that is lost before an ending'],
    ['mangel', 'brev/8', 'an e that an ending takes away'],
    ['user survey', 'brev/10', 'the longest name says what is meant'],
    ['Meld. St. 4', 'brev/11', 'the number of a document finds its title'],
    ['Meld. St. 4 (2029-2030)', 'brev/11', 'with its session too'],
    ['innsatsområde 3', 'fyr-2031/i3', 'areas are cited by the whole word'],
    ['tiltak 1 i innsatsområde 3', 'fyr-2031/i3/tiltak/1', 'what stands in one by both numbers'],
    ['tiltak 3.1', 'fyr-2031/i3/tiltak/1', 'and with them as one'],
  ])('%s', async (query, key, reason) => {
    expect((await keys(query))[0], reason).toBe(key)
  })

  it('of four letters may be meant for another, which is not trusted', async () => {
    const { hits, confident } = await index.search({ text: 'korte', limit: 5 })
    expect([hits[0]!.key, confident]).toEqual(['brev/6', false])
  })

  it('takes no short word that is known by another name for a typing error', async () => {
    expect(await keys('user')).toEqual(expect.arrayContaining(['brev/6', 'brev/9']))
    const { hits } = await index.search({ text: 'user', limit: 10 })
    expect(hits.flatMap(hit => hit.matchedTerms)).not.toContain('ser')
  })

  it('takes a long one also for the word that it nearly is', async () => {
    expect(await keys('patient')).toContain('brev/12')
  })

  it('does not take another session for the same document', async () => {
    expect(await keys('Meld. St. 4 (2019-2020)')).toEqual([])
  })
})

describe('figures of one sentence', async () => {
  const text = 'Det er 120 fyr i landet, 4 % av dem er slukket'
  const figures = [1, 2].map(number => ({
    ...entry([`fyr-2031/tall/${number}`, text, 'Statistic'], 0),
    number: String(number),
  }))
  const index = await createSearchIndex(figures, { revision: 1, synonyms: new Map() })

  it('are one hit: whoever reads it has read both', async () => {
    const { hits, total, facets } = await index.search({ text: 'fyr i landet', limit: 10 })
    expect(hits.map(({ key }) => key)).toEqual(['fyr-2031/tall/1'])
    expect(total).toBe(1)
    expect(facets.label).toEqual([{ value: 'Statistic', count: 1 }])
  })
})

function entry([key, text, label = 'Passage']: Text, at: number): SearchEntry {
  return {
    key,
    label,
    document: key.split('/')[0]!,
    documentTitle: 'Brev',
    kind: 'OTHER',
    version: 'v1',
    start: at * 1000,
    end: at * 1000 + text.length,
    text,
    exact: text,
    section: [],
  }
}
