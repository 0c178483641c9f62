import { describe, expect, it } from 'vitest'
import type { SearchEntry } from '../../graph/store/search.ts'
import { searchSynonyms } from '../../src/app/search-synonyms.ts'
import { createSearchIndex } from '../../src/search/create-search-index.ts'
import type { NamedNode } from '../../src/search/named-node.ts'

/** Invented concepts, the preferred name first. */
const NAMED: readonly NamedNode[] = [
  concept('havnenes fellesråd', 'HFR', 'fellesrådet', 'rådet', 'harbour council'),
  concept('slepebåt', 'SB', 'taubåt', 'tugboat', 'tow vessel'),
  concept('tilsyn', 'inspeksjon', 'tilsynsbesøk', 'inspection', 'follow-up'),
  concept('fiskekommune', 'fiskerikommune', 'fishing municipality'),
  concept('losplikt', 'LP', 'pilotage'),
]

const TEXTS: Readonly<Record<string, string>> = {
  'r/1': 'Fristen settes i samråd med rådet',
  'r/2': 'Havnenes fellesråd gir innspill til planen for brygger',
  'r/3': 'HFR er omtalt i årsmeldingen for fjoråret',
  's/1': 'En slepebåt ligger klar i hver havn',
  's/2': 'En taubåt ligger klar i hver havn',
  's/3': 'SB ligger klar i hver havn',
  't/1': 'Det føres tilsyn med lasting og lossing hvert år',
  't/2': 'Hver fiskekommune melder inn sine brygger',
  'l/1': 'Losplikt gjelder i trange leder med mye trafikk av tankskip og ferger, og den gjelder hele døgnet',
  'l/2': 'LP',
  'k/1': 'Se https://eksempel.test/meld.-st.-38-20302031/',
  'k/2': 'Dette gjelder årene 2030 2031 2032',
}

describe('other words for the same', async () => {
  const index = await createSearchIndex(
    Object.entries(TEXTS).map(([key, text], at) => entry(key, text, at)),
    { revision: 1, synonyms: searchSynonyms(NAMED), named: NAMED },
  )
  const keys = async (text: string) => (await index.search({ text, limit: 10 })).hits.map(hit => hit.key)

  it.each([
    ['HFR', ['r/3', 'r/2', 'r/1'], 'the abbreviation, then the name, then a wider word for it'],
    ['SB', ['s/3', 's/1', 's/2'], 'the abbreviation, then the name, then another word'],
    ['taubåt', ['s/2', 's/1', 's/3'], 'the word, then the name, then the abbreviation'],
    ['losplikt', ['l/1', 'l/2'], 'the word itself, in however long a text'],
    ['tugboat', ['s/1', 's/2', 's/3'], 'an English word finds the Norwegian ones, the name first'],
    ['harbour council', ['r/2'], 'two English words for one name'],
  ])('%s', async (query, expected, reason) => {
    expect((await keys(query)).slice(0, expected.length), reason).toEqual(expected)
  })

  it.each([
    ['inspections', 't/1'],
    ['follow-up', 't/1'],
    ['follow up', 't/1'],
    ['fishing municipalities', 't/2'],
    ['the tow vessels of the harbour council', 's/1'],
  ])('%s is found in any English spelling or number', async (query, key) => {
    expect((await keys(query))[0]).toBe(key)
  })

  it('takes no code for another that looks like it', async () => {
    expect(await keys('Meld. St. 38 (2030-2031)')).toEqual(['k/1'])
    expect(await keys('Meld. St. 39 (2030-2031)')).toEqual([])
  })

  it('adds nothing to a word that has no other', async () => {
    expect(await keys('brygger')).toEqual(expect.arrayContaining(['r/2', 't/2']))
    expect(await keys('brygger')).toHaveLength(2)
  })
})

function concept(...names: readonly [string, ...string[]]): NamedNode {
  return { key: `begrep/${names[0].replaceAll(' ', '-')}`, label: 'Concept', names }
}

function entry(key: string, text: string, at: number): SearchEntry {
  return {
    key,
    label: 'Passage',
    document: key.slice(0, 1),
    documentTitle: 'Brev',
    kind: 'OTHER',
    year: 2031,
    version: 'v1',
    start: at * 1000,
    end: at * 1000 + text.length,
    text,
    exact: text,
    section: [],
  } as SearchEntry
}
