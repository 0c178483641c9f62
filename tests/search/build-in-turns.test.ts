import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { SearchEntry } from '../../graph/store/search.ts'
import { buildIndexData } from '../../src/ranking/index-data.ts'
import { decodeIndex, encodeIndex } from '../../src/ranking/saved-index.ts'
import { TUNING } from '../../src/ranking/tuning.ts'
import { createSearchIndex } from '../../src/search/create-search-index.ts'
import { harbourIndex } from './corpus.ts'

const ENTRIES = 1500
/** So many are worked on at a stretch. */
const STRETCH = 100
/** Reading, terms of words, lengths and postings of terms, of documents and of pieces: each goes through everything. */
const PASSES = 5

/** Words, stems, terms, ranking, hits, keys, names, facets, typing errors: none is made at a stretch with another. */
const STEPS = 9

const LETTERS = 'abdefgiklmnoprst'
const word = (at: number) => [...at.toString(16)].map(digit => LETTERS[Number.parseInt(digit, 16)]).join('')

function entries(): readonly SearchEntry[] {
  return Array.from({ length: ENTRIES }, (_, at): SearchEntry => {
    const text = `havn${word(at)} brygge${word(at * 7)} moloen ${word(at % 50)}kran og beredskap`
    const place = { version: 'v1', start: at * 100, end: at * 100 + text.length }
    const labels = {
      label: 'Passage',
      kind: 'OTHER',
      document: `d${at % 30}`,
      documentTitle: 'Havner',
    } as const
    return { key: `d${at % 30}/${at}`, ...labels, ...place, text, exact: text, section: [] }
  })
}

/** How many turns others had while something was made. */
async function turnsWhile<T>(made: Promise<T>, each: () => unknown = () => {}): Promise<[number, T]> {
  let isMade = false
  const done = made.finally(() => {
    isMade = true
  })
  let turns = 0
  while (!isMade) {
    await nextTurn()
    await each()
    turns++
  }
  return [turns, await done]
}

describe('an index that is being made', () => {
  it('lets others have a turn after every hundred entries that are read', async () => {
    let [read, most] = [0, 0]
    const counted = entries().map(entry =>
      Object.defineProperty({ ...entry }, 'documentTitle', {
        get() {
          most = Math.max(most, ++read)
          return entry.documentTitle
        },
      }),
    )
    await turnsWhile(
      nextTurn().then(() => buildIndexData(counted, TUNING)),
      () => {
        read = 0
      },
    )
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(STRETCH)
  })

  it('lets others have turns through all that is computed of them', async () => {
    const [turns] = await turnsWhile(buildIndexData(entries(), TUNING))
    expect(turns).toBeGreaterThan((PASSES * ENTRIES) / STRETCH)
  })

  it('leaves the one before it to answer meanwhile, and so does one that is written and read', async () => {
    const before = await harbourIndex()
    const ask = async () => {
      expect((await before.search({ text: 'beredskap', limit: 5 })).hits.length).toBeGreaterThan(0)
    }
    const data = await buildIndexData(entries(), TUNING)
    const [encoding, parts] = await turnsWhile(encodeIndex({ madeOf: 'x', entries: entries(), data }), ask)
    const [decoding, saved] = await turnsWhile(decodeIndex(Buffer.concat(parts)), ask)
    const options = { revision: 1, synonyms: new Map(), data: saved!.data }
    const [opening, index] = await turnsWhile(createSearchIndex(saved!.entries, options), ask)
    expect(Math.min(encoding, decoding)).toBeGreaterThan(2)
    expect(opening).toBeGreaterThan(STEPS)
    const [suggesting, suggestions] = await turnsWhile(index.suggest('bered', 5), ask)
    expect(suggesting).toBeGreaterThan(2)
    expect(suggestions.map(({ text }) => text)).toEqual(['beredskap'])
    expect((await index.search({ text: 'beredskap', limit: 5 })).total).toBe(ENTRIES)
  })
})
