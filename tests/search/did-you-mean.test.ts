import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lexiconOfWords } from '../../ingest/language/norwegian/lexicon.ts'
import { beginsNearly, editDistance } from '../../src/ranking/edit-distance.ts'
import { createSpeller } from '../../src/search/create-speller.ts'
import { ENTRIES, harbourIndex } from './corpus.ts'

const short = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 }).map(letters => letters.join(''))

/** The same by definition: slow, and easy to see through. */
function slowDistance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)]
  const swapped = one.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)
  return Math.min(
    slowDistance(a, other) + 1,
    slowDistance(one, b) + 1,
    slowDistance(a, b) + (one.at(-1) === other.at(-1) ? 0 : 1),
    ...(swapped ? [slowDistance(one.slice(0, -2), other.slice(0, -2)) + 1] : []),
  )
}

describe('the distance of two words', () => {
  it('is the least number of changes, up to what is asked for', () => {
    fc.assert(
      fc.property(short, short, fc.nat(3), (one, other, most) => {
        expect(editDistance(one, other, most)).toBe(Math.min(slowDistance(one, other), most + 1))
      }),
    )
  })

  it('lets a word begin as typed but for one letter', () => {
    fc.assert(
      fc.property(short, short, (word, typed) => {
        const begins = Array.from({ length: word.length + 1 }, (_, end) => word.slice(0, end))
        const nearly = begins.some(begin => slowDistance(begin, typed) <= 1)
        expect(beginsNearly(word, typed)).toBe(nearly)
      }),
    )
  })
})

describe('a speller', async () => {
  const counts = new Map([
    ['havn', 9],
    ['havnene', 3],
    ['slepebåter', 2],
    ['beredskapsplan', 1],
    ['sprenging', 2],
    ['rapport', 4],
    ['lodstjenesten', 1],
    ['ferdighetene', 1],
    ['vrakelig', 1],
  ])
  const speller = await createSpeller(counts, lexiconOfWords(counts.keys()), ['Kystetaten', 'vessel traffic'])

  it.each(['havn', 'havna', 'havnenes', 'og', 'kystetaten', 'traffic', 'havnerapporten'])(
    'knows %s',
    word => {
      expect(speller.knows(word)).toBe(true)
    },
  )

  it.each([
    ['hawn', 'havn', 'one wrong letter'],
    ['slepbåter', 'slepebåter', 'a letter left out'],
    ['slepebååter', 'slepebåter', 'a letter too many'],
    ['spernging', 'sprenging', 'letters swapped'],
    ['berdskapspaln', 'beredskapsplan', 'two errors in a long word'],
    ['sprengingrapprot', 'sprengingsrapport', 'in the last part of a compound that the texts have not'],
    ['sprenigngsrapport', 'sprengingsrapport', 'in its first part'],
    ['lodstjenst', 'lodstjenesten', 'nearest to a stem that is no word itself'],
    ['ferdi', 'ferdighetene', 'begun and not ended'],
  ])('takes %s for %s: %s', (typed, meant) => {
    expect(speller.knows(typed)).toBe(false)
    expect(speller.correct(typed)).toBe(meant)
  })

  it.each([
    ['kvantefysikk', 'nothing is near'],
    ['hus', 'too short to tell'],
    ['stavn', 'another beginning of a short word'],
    ['vraket', 'a word made of it is another word'],
  ])('takes %s for nothing else: %s', word => {
    expect(speller.correct(word)).toBeUndefined()
  })

  it('finds the nearest of all words, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          short.filter(word => word.length >= 4),
          { minLength: 1, maxLength: 20 },
        ),
        short,
        async (words, typed) => {
          const all = await createSpeller(new Map(words.map(word => [word, 1])), lexiconOfWords(words), [])
          const found = all.correct(typed)
          const least = Math.min(
            ...words
              .filter(word => word[0] === typed[0] || typed.length >= 6)
              .map(word => slowDistance(word, typed)),
          )
          if (typed.length >= 4 && least <= 1) expect(found).toBeDefined()
          if (found !== undefined && words.includes(found) && typed.length < 8)
            expect(slowDistance(found, typed)).toBe(least)
        },
      ),
    )
  })
})

describe('did you mean', async () => {
  const index = await harbourIndex()
  const didYouMean = async (text: string) => (await index.search({ text, limit: 1 })).didYouMean

  it.each([
    ['slepbåter', 'slepebåter'],
    ['havner med landstørm', 'havner med landstrøm'],
    ['Kommunene og havneberedksap', 'Kommunene og havneberedskap'],
    ['"plan for beredksap" -mudring', '"plan for beredskap" -mudring'],
    ['beredksap slag:tekst', 'beredskap slag:tekst'],
    ['Beredksap', 'Beredskap'],
  ])('puts %s right, and leaves all else as it was typed', async (typed, meant) => {
    expect(await didYouMean(typed)).toBe(meant)
  })

  it.each([
    'landstrøm',
    'beredskapen',
    'KI',
    'nødetater',
    'tb 2031 07',
    'havneplanens',
    'kvantefysikk',
    'dokument:beredksap havn',
    '',
    '"',
  ])('has nothing better for %s', async text => {
    expect(await didYouMean(text)).toBeNull()
  })

  it('never leads to nothing, nor to less', async () => {
    expect(await didYouMean('slepbåter slag:funn')).toBeNull()
    const words = [...new Set(ENTRIES.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []))]
    expect(words.length).toBeGreaterThan(40)
    let offered = 0
    for (const word of words) {
      const broken = `${word.slice(0, 2)}${word.slice(3)}`
      const typed = await index.search({ text: broken, limit: 1 })
      if (typed.didYouMean === null) continue
      offered++
      const meant = await index.search({ text: typed.didYouMean, limit: 1 })
      expect(meant.total).toBeGreaterThan(0)
      expect(meant.didYouMean).toBeNull()
    }
    expect(offered).toBeGreaterThan(20)
  })
})

describe('where nothing can be trusted', async () => {
  const index = await harbourIndex()

  it('concepts that look most like the words are named, with their keys', async () => {
    const { nearest, confident } = await index.search({ text: 'intelligensmåling', limit: 5 })
    expect(confident).toBe(false)
    expect(nearest).toEqual([{ text: 'kunstig intelligens', key: 'begrep/ki', label: 'Concept' }])
  })

  it('nothing is named where nothing is like it, nor where the hits can be trusted', async () => {
    expect((await index.search({ text: 'kvantefysikk', limit: 5 })).nearest).toEqual([])
    const trusted = await index.search({ text: 'kunstig intelligens', limit: 5 })
    expect([trusted.confident, trusted.nearest]).toEqual([true, []])
  })
})
