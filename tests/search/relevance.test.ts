import { describe, expect, it } from 'vitest'
import { harbourIndex } from './corpus.ts'

/** First hits in order; the reason is why this one comes before the next. */
const SPECIFICATION: readonly (readonly [query: string, keys: readonly string[], reason: string])[] = [
  [
    'landstrøm',
    ['tb2031-07/b', 'havneplan-2031/i1/tiltak/2'],
    'both have the word, the shorter text says more of it',
  ],
  ['tiltak landstrøm', ['havneplan-2031/i1/tiltak/2'], 'it is a measure, though its text does not say so'],
  ['plan for landstrøm', ['tb2031-07/b', 'havneplan-2031/i1/tiltak/2'], 'two words found beat one'],
  ['beredskap og øving', ['havneplan-2031/i1'], 'a title says what the statement is about'],
  ['havneberedskap', ['havneplan-2031/i1/tiltak/1', 'havneplan-2031/i1'], 'the compound beats its parts'],
  ['havne beredskap', ['havneplan-2031/i1/tiltak/1'], 'a compound written as two words is one'],
  ['slepebåtene', ['havneplan-2031/i1/tiltak/2'], 'any inflection finds the word'],
  ['slepbåter', ['havneplan-2031/i1/tiltak/2'], 'one letter is missing'],
  ['kunstig intelligens', ['havneplan-2031/tekst/1'], 'the words themselves'],
  [
    'KI',
    ['brev-2031/tekst/1', 'havneplan-2031/tekst/1'],
    'the abbreviation itself before what it stands for',
  ],
  [
    'port',
    ['havneplan-2031/i1/mal/1', 'dok-3-7-2029-2030/funn/1'],
    'an English word through its synonym; both alike, but the plan as a whole speaks more of it',
  ],
  [
    'coastal agency',
    ['tb2031-07', 'havneplan-2031/i1/tiltak/2'],
    'two English words for one name, in whose letter it stands',
  ],
  ['kommunane sine tenester', ['havneplan-2031/tekst/2'], 'nynorsk finds bokmål'],
  ['tb 2031 07 b', ['tb2031-07/b', 'tb2031-07'], 'the item before the assignment that it stands in'],
  ['TB2031–07', ['tb2031-07'], 'who bears the code comes before those that cite it'],
  ['dok 3:7', ['tb2031-07'], 'who cites the document, since its own text does not'],
  ['Meld. St. 4 (2029-2030)', ['brev-2031/tekst/1'], 'with any dash'],
  ['tiltak 2', ['havneplan-2031/i1/tiltak/2'], 'the number belongs to the measure, not to a goal'],
  ['barekraft', ['dok-3-7-2029-2030/tekst/1'], 'æ is found as a'],
  ['mål mudring', ['dok-3-7-2029-2030/tekst/1'], 'å stays itself'],
  ['mal', ['brev-2031/tekst/1'], 'a is not å when the word with a exists'],
  ['høyringsinstans', ['dok-3-7-2029-2030/tekst/1'], 'nynorsk within a compound'],
]

describe('relevance', async () => {
  const index = await harbourIndex()

  it('is specified by more than twenty lines', () => {
    expect(SPECIFICATION.length).toBeGreaterThan(20)
  })

  it.each(SPECIFICATION)('%s', async (query, keys, reason) => {
    const { hits } = await index.search({ text: query, limit: 10 })
    expect(
      hits.slice(0, keys.length).map(hit => hit.key),
      reason,
    ).toEqual(keys)
  })
})

describe('confidence', async () => {
  const index = await harbourIndex()

  it.each(['landstrøm', 'slepbåter', 'KI', 'kommunane sine tenester', 'coastal agency', 'TB2031-07'])(
    'trusts what it finds for %s',
    async text => {
      expect((await index.search({ text, limit: 5 })).confident).toBe(true)
    },
  )

  it.each([
    ['kvantefysikk', 'unknown word'],
    ['plan for solcellepaneler på hyttetak', 'one common word of three'],
    ['Meld. St. 31 (2018–2019)', 'a code that nobody cites'],
    ['Meld. St. 4 (2012–2013)', 'the same number of another session'],
    ['TB2031-99', 'an assignment that does not exist'],
    ['og i på det', 'stop words only'],
    ['', 'nothing'],
    ['?!', 'no words'],
  ])('does not trust what it finds for %s (%s)', async text => {
    expect((await index.search({ text, limit: 5 })).confident).toBe(false)
  })
})
