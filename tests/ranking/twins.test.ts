import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchEntry } from '../../graph/store/search.ts'
import { bestFirst } from '../../src/ranking/best-first.ts'
import { closeness } from '../../src/ranking/closeness.ts'
import { createRanking } from '../../src/ranking/create-ranking.ts'
import { createGramChannel } from '../../src/ranking/gram-channel.ts'
import { gramsOf } from '../../src/ranking/grams-of.ts'
import { buildIndexData } from '../../src/ranking/index-data.ts'
import { createNearTerms } from '../../src/ranking/near-terms.ts'
import { rarity } from '../../src/ranking/rarity.ts'
import { TUNING } from '../../src/ranking/tuning.ts'

const WORDS = ['havn', 'kran', 'slepebåt', 'mole', 'ferge', 'losplikt', 'ising', 'brygge'] as const
const texts = fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 12,
})

describe('each algorithm gives what its naive twin gives', () => {
  it('the best so many of those found', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }),
        fc.nat(20),
        (values, count) => {
          const scores = Float64Array.from(values)
          const found = [...values.keys()]
          const naive = [...found].sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, count)
          expect(bestFirst(found, scores, count)).toEqual(naive)
        },
      ),
    )
  })

  it('the closest place of all words found', () => {
    const places = fc.uniqueArray(fc.record({ at: fc.nat(40), word: fc.nat(3) }), {
      selector: ({ at }) => at,
      maxLength: 12,
    })
    fc.assert(
      fc.property(places, unsorted => {
        const found = [...unsorted].sort((a, b) => a.at - b.at)
        expect(closeness(found, 4)).toBeCloseTo(naiveCloseness(found, 4), 12)
      }),
    )
  })

  it('terms that differ by one or two letters', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'r', 'å'), minLength: 3, maxLength: 9 })
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (terms, term) => {
        const fitting = term.length < 4 ? 0 : term.length < 8 ? 1 : 2
        const within = (most: number) =>
          terms.filter(other => other !== term && naiveDistance(term, other) <= most).sort()
        const naive = [1, 2].filter(most => most <= fitting).map(within)
        expect(createNearTerms(terms)(term, 2)).toEqual(naive.find(near => near.length > 0) ?? [])
      }),
    )
  })

  it('BM25 of the pieces of a word', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('slepebåtar', 'havna', 'losplikten'), async (all, typed) => {
        const { grams } = await buildIndexData(all.map(entryOf), TUNING)
        const channel = createGramChannel(grams, all.length, TUNING)
        channel.compare(channel.piecesOf(typed))
        for (const at of all.keys()) {
          expect(channel.scores[at]).toBeCloseTo(naiveGrams(all, at, typed), 3)
          expect(channel.scoreOf(channel.piecesOf(typed), at)).toBeCloseTo(channel.scores[at]!, 9)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('entries that a word is alike in, whichever of its pieces are looked for first', async () => {
    const typed = fc.constantFrom('slepebåtar', 'havnekraner', 'fergebryggen', 'is', 'mole-brygge')
    await fc.assert(
      fc.asyncProperty(texts, typed, async (all, word) => {
        const { grams } = await buildIndexData(all.map(entryOf), TUNING)
        const channel = createGramChannel(grams, all.length, TUNING)
        // What was compared before leaves nothing behind.
        channel.compare(channel.piecesOf('losplikt'))
        channel.compare(channel.piecesOf(word))
        const found = [...channel.found.things.subarray(0, channel.found.count)]
        expect(new Set(found).size).toBe(found.length)
        for (const at of all.keys()) {
          const share = naiveShare(all, at, word)
          if (share > TUNING.leastAlike + 1e-9) expect(found).toContain(at)
          expect(channel.shares[at]).toBeCloseTo(found.includes(at) ? share : 0, 9)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('BM25 of stems, when nothing else counts', async () => {
    const bare = {
      gramWeight: 0,
      insteadOfPieces: 0,
      parentWeight: 0,
      closenessWeight: 0,
      coverageWeight: 0,
      leastOfBestCoverage: 0,
    }
    const tuning = { ...TUNING, ...bare }
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1 }),
        async (all, asked) => {
          const data = await buildIndexData(all.map(entryOf), tuning)
          const numbers = new Map(data.terms.map((term, number) => [term, number]))
          const termOf = (word: string) => {
            const number = data.corpus.texts.indexOf(word)
            return number < 0 ? word : data.terms[data.ofWord.numbers[data.ofWord.starts[number]!]!]!
          }
          const rank = createRanking(data, term => numbers.get(term), tuning)
          const { scores } = rank(
            asked.map(typed => ({
              typed,
              rarity: 1,
              alternatives: [{ terms: [termOf(typed)], weight: 1, trust: 1, below: false }],
            })),
          )
          for (const at of all.keys()) expect(scores[at]).toBeCloseTo(naiveStems(all, at, asked), 4)
        },
      ),
      { numRuns: 40 },
    )
  })
})

function entryOf(words: readonly string[], at: number): SearchEntry {
  const text = words.join(' ')
  const place = { version: 'v1', start: at * 1000, end: at * 1000 + text.length }
  const labels = { label: 'Passage', kind: 'OTHER', document: 'd', documentTitle: '' } as const
  return { key: `d/${at}`, ...labels, ...place, text, exact: text, section: [] }
}

function naiveStems(all: readonly (readonly string[])[], at: number, asked: readonly string[]): number {
  const average = all.reduce((sum, words) => sum + words.length, 0) / all.length
  return asked.reduce((sum, word) => {
    const frequency = all.filter(words => words.includes(word)).length
    const count = all[at]!.filter(other => other === word).length
    const norm = TUNING.k1 * (1 - TUNING.b + (TUNING.b * all[at]!.length) / average)
    return sum + (rarity(Math.max(1, frequency), all.length) * count * (TUNING.k1 + 1)) / (count + norm)
  }, 0)
}

function naiveGrams(all: readonly (readonly string[])[], at: number, typed: string): number {
  const grams = all.map(words => words.flatMap(gramsOf))
  const average = grams.reduce((sum, list) => sum + list.length, 0) / all.length
  return [...new Set(gramsOf(typed))].reduce((sum, gram) => {
    const frequency = grams.filter(list => list.includes(gram)).length
    const count = grams[at]!.filter(other => other === gram).length
    const norm = TUNING.gramK1 * (1 - TUNING.gramB + (TUNING.gramB * grams[at]!.length) / average)
    return sum + (rarity(frequency, all.length) * count * (TUNING.gramK1 + 1)) / (count + norm)
  }, 0)
}

/** Of the pieces of a word and of its parts, how much those say that the entry has. */
function naiveShare(all: readonly (readonly string[])[], at: number, typed: string): number {
  const grams = all.map(words => words.flatMap(gramsOf))
  const parts = typed.split('-')
  const pieces = [...new Set((parts.length > 1 ? [typed, ...parts] : parts).flatMap(gramsOf))]
  const worth = (gram: string) => rarity(grams.filter(list => list.includes(gram)).length, all.length)
  const sum = (some: readonly string[]) => some.reduce((total, gram) => total + worth(gram), 0)
  return sum(pieces.filter(gram => grams[at]!.includes(gram))) / sum(pieces)
}

/** Tries every stretch of the text. */
function naiveCloseness(found: readonly { at: number; word: number }[], queryWords: number): number {
  const different = new Set(found.map(({ word }) => word)).size
  if (different < 2) return 0
  let shortest = Number.POSITIVE_INFINITY
  for (const first of found)
    for (const last of found) {
      const inside = found.filter(({ at }) => at >= first.at && at <= last.at)
      if (new Set(inside.map(({ word }) => word)).size === different)
        shortest = Math.min(shortest, last.at - first.at)
    }
  return ((different - 1) / Math.max(shortest, different - 1)) * (different / queryWords)
}

/** As it is defined, by recursion; neighbours that change places are one. */
function naiveDistance(one: string, other: string): number {
  const known = new Map<string, number>()
  const of = (a: number, b: number): number => {
    if (a === 0 || b === 0) return a + b
    const key = `${a} ${b}`
    const seen = known.get(key)
    if (seen !== undefined) return seen
    const ways = [of(a - 1, b) + 1, of(a, b - 1) + 1, of(a - 1, b - 1) + Number(one[a - 1] !== other[b - 1])]
    if (a > 1 && b > 1 && one[a - 1] === other[b - 2] && one[a - 2] === other[b - 1])
      ways.push(of(a - 2, b - 2) + 1)
    const least = Math.min(...ways)
    known.set(key, least)
    return least
  }
  return of(one.length, other.length)
}
