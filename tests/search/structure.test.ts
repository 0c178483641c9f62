import { describe, expect, it } from 'vitest'
import type { NodeLabel } from '../../graph/model/labels.ts'
import type { SearchEntry } from '../../graph/store/search.ts'
import { searchSynonyms } from '../../src/app/search-synonyms.ts'
import { createSearchIndex } from '../../src/search/create-search-index.ts'
import type { NamedNode } from '../../src/search/named-node.ts'

/** An invented plan for lighthouses, one for ferries that another document tells of, and who is to do what. */
const NAMED: readonly NamedNode[] = [
  named('fyr-2031', 'Document', 'Nasjonal plan for fyr', 'plan for fyr', 'NPF'),
  named('ferge-2031', 'Document', 'Handlingsplan for ferger', 'fergeplanen'),
  named('rapport-2030', 'Document', 'Rapport om øyer', 'Havnerådets rapport om øyer'),
  named('brev-2031', 'Document', 'Brev til Kystetaten 2031'),
  named('organisasjon/kystetaten', 'Organisation', 'Kystetaten', 'coastal agency'),
  named('organisasjon/samferdsel', 'Organisation', 'Samferdselsdepartementet', 'SD'),
  named('begrep/maal', 'Concept', 'mål', 'goal', 'goals'),
  named('begrep/fyr', 'Concept', 'fyr', 'lighthouse'),
]

/** Where the next entry of a document begins. */
const starts = new Map<string, number>()

const ENTRIES: readonly SearchEntry[] = [
  entry('fyr-2031', 'Passage', 'fyr-2031/tekst/1', 'Nasjonal plan for fyr\nPlanen har mål for alle fyr.', [
    'Nasjonal plan for fyr',
  ]),
  entry('fyr-2031', 'Goal', 'fyr-2031/mal/1', 'Lysene er synlige hele døgnet', ['Mål']),
  entry('fyr-2031', 'Goal', 'fyr-2031/mal/2', 'Ingen går på grunn i trange leder', ['Mål']),
  entry('fyr-2031', 'Goal', 'fyr-2031/i1/mal/1', 'Ungdom kjenner historien til hvert fyr', [
    'Historie',
    'Mål',
  ]),
  entry('fyr-2031', 'FocusArea', 'fyr-2031/i1', 'Historie', ['Innsatsområder'], 'Historie'),
  entry('fyr-2031', 'Measure', 'fyr-2031/i1/tiltak/1', 'åpner boligene for besøk', ['Historie', 'Tiltak']),
  entry('fyr-2031', 'Measure', 'fyr-2031/i2/tiltak/1', 'bytter pærer', ['Drift', 'Tiltak']),
  entry('fyr-2031', 'Role', 'fyr-2031/rolle/1', 'Ansvaret for lysene ligger hos Kystetaten', ['Roller']),
  entry(
    'brev-2031',
    'Passage',
    'brev-2031/tekst/1',
    'Samferdselsdepartementet sender her brev om fyr, ferger og mål for historie.',
    [],
  ),
  entry('brev-2031', 'Passage', 'brev-2031/tekst/2', 'Kystetaten må kontrollere bøyer. Andre venter.', []),
  entry(
    'brev-2031',
    'Passage',
    'brev-2031/tekst/3',
    'Alle skal varsle Kystetaten. Kystetaten holder til i en by.',
    [],
  ),
  entry(
    'brev-2031',
    'Passage',
    'brev-2031/tekst/4',
    'Alle svar sendes til Samferdselsdepartementet innen fristen som er satt der.',
    [],
  ),
  entry('brev-2031', 'Finding', 'rapport-2030/funn/1', 'Det er for få brygger', []),
  entry('brev-2031', 'Passage', 'brev-2031/tekst/5', 'Havnerådets funn om øyer skal følges opp.', []),
  entry('brev-2031', 'Goal', 'ferge-2031/mal/1', 'Ingen venter på kaia', ['Om fergene']),
]

describe('a query that names a kind of statement and where it stands', async () => {
  const index = await lighthouses()
  const keys = async (text: string) => (await index.search({ text, limit: 10 })).hits.map(hit => hit.key)

  it.each([
    ['mål i nasjonal plan for fyr', 'in bokmål'],
    ['måla i planen for fyr', 'in nynorsk'],
    ['lighthouse plan goals', 'in English'],
    ['fyrplan mål', 'as a compound'],
    ['mål NPF', 'by an abbreviation'],
  ])('lists all of the kind in the document, in its order, for %s', async query => {
    expect((await keys(query)).slice(0, 3)).toEqual(['fyr-2031/mal/1', 'fyr-2031/mal/2', 'fyr-2031/i1/mal/1'])
  })

  it('knows what is of a document that another one tells of', async () => {
    expect((await keys('mål i fergeplanen'))[0]).toBe('ferge-2031/mal/1')
  })

  it('takes the heading above for a part of what is said', async () => {
    expect((await keys('tiltak historie'))[0]).toBe('fyr-2031/i1/tiltak/1')
    expect((await keys('tiltak drift'))[0]).toBe('fyr-2031/i2/tiltak/1')
  })

  it('takes the names of the document for a part of what is said', async () => {
    // The text that says all of it itself stays first.
    expect((await keys('funn Havnerådet øyer')).slice(0, 2)).toEqual([
      'brev-2031/tekst/5',
      'rapport-2030/funn/1',
    ])
  })

  it('excludes nothing', async () => {
    const found = await keys('mål i nasjonal plan for fyr')
    expect(found).toContain('fyr-2031/tekst/1')
    expect(found).toContain('brev-2031/tekst/1')
  })

  it('asks for the whole of what the words say', async () => {
    const { confident, hits } = await index.search({ text: 'mål for romfart og sirkus', limit: 3 })
    expect(confident).toBe(false)
    expect(hits.every(hit => hit.explanation.every(({ met }) => !met.includes('slaget')))).toBe(true)
  })

  it('is told in the explanation, which adds up', async () => {
    const { hits } = await index.search({ text: 'mål i nasjonal plan for fyr', limit: 3 })
    expect(hits).toHaveLength(3)
    for (const { explanation, score } of hits) {
      expect(explanation.some(({ met }) => met.includes('det dokumentet som er nevnt'))).toBe(true)
      expect(explanation.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 9)
    }
  })
})

describe('a question what somebody is to do', async () => {
  const index = await lighthouses()
  const first = async (text: string) => (await index.search({ text, limit: 2 })).hits.map(hit => hit.key)

  it.each(['hva skal Kystetaten gjøre', 'kva må Kystetaten gjere', 'what should the coastal agency do'])(
    'is answered by what lays something on them: %s',
    async query => {
      expect((await first(query)).sort()).toEqual(['brev-2031/tekst/2', 'fyr-2031/rolle/1'])
    },
  )
})

describe('a name and nothing else', async () => {
  const index = await lighthouses()

  it('finds where each document first speaks of it before where it does so again', async () => {
    const { hits } = await index.search({ text: 'SD', limit: 5 })
    expect(hits.map(hit => hit.key)).toEqual(['brev-2031/tekst/1', 'brev-2031/tekst/4'])
  })

  it('finds the text that bears it as its heading', async () => {
    expect((await index.search({ text: 'NPF', limit: 1 })).hits[0]?.key).toBe('fyr-2031/tekst/1')
  })
})

function lighthouses() {
  return createSearchIndex(ENTRIES, { revision: 1, synonyms: searchSynonyms(NAMED), named: NAMED })
}

function named(key: string, label: NodeLabel, name: string, ...others: string[]): NamedNode {
  return { key, label, names: [name, ...others] }
}

function entry(
  document: string,
  label: NodeLabel,
  key: string,
  text: string,
  section: readonly string[],
  title?: string,
): SearchEntry {
  const start = starts.get(document) ?? 0
  starts.set(document, start + text.length + 1)
  return {
    ...{ key, label, document, text, section, start, exact: text, kind: 'OTHER', version: 'v1' },
    end: start + text.length,
    documentTitle: NAMED.find(each => each.key === document)!.names[0],
    ...(title !== undefined && { title }),
  }
}
