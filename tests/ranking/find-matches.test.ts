import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchEntry } from '../../graph/store/search.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import { createAskedWords } from '../../src/ranking/asked-words.ts'
import { countOwnWords, lexiconOf } from '../../src/ranking/corpus-terms.ts'
import { findMatches } from '../../src/ranking/find-matches.ts'
import { buildIndexData } from '../../src/ranking/index-data.ts'
import type { QueryWord } from '../../src/ranking/query-word.ts'
import { bareForm } from '../../src/ranking/read-entry.ts'
import { TUNING } from '../../src/ranking/tuning.ts'
import { createWordTerms } from '../../src/ranking/word-terms.ts'

const PIECES = [
  ...['havn', 'Havnen', 'havnekran', 'kraner', 'moloen', 'og', 'ber\u00ADedskap', 'ﬁske', '12'],
  ...[
    '§ 3-1',
    'Dok. 3:12 (2029–2030)',
    'TB2031-07 b',
    'øve-\nlaget',
    'https://havn.example/kran-2',
    '– ',
    '\n\n',
  ],
] as const
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map(pieces => pieces.join(' '))
const shown = fc.tuple(texts, fc.option(texts, { nil: undefined }))

describe('words of a query in what is shown of an entry', () => {
  it('are found where reading it anew finds them, also where what is shown is not what is searched', async () => {
    let found = 0
    const terms = fc.constantFrom(
      'havn',
      'kran',
      'molo',
      'beredskap',
      'fisk',
      '12',
      'par-3-1',
      'tb2031-07-b',
      'lag',
    )
    const ways = fc.array(fc.tuple(fc.uniqueArray(terms, { minLength: 1, maxLength: 2 }), fc.boolean()), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(shown, { minLength: 1, maxLength: 5 }), ways, async (all, asked) => {
        const entries = all.map(entryOf)
        const { corpus, ofWord, terms: known } = await buildIndexData(entries, TUNING)
        const numbers = new Map(known.map((term, number) => [term, number]))
        const words = asked.map(([of, whole]): QueryWord => {
          const way = { terms: of, weight: 1, trust: 1, below: false, ...(whole && { whole }) }
          return {
            typed: of.join(' '),
            rarity: 1,
            alternatives: of.every(term => numbers.has(term)) ? [way] : [],
          }
        })
        const askFor = createAskedWords(ofWord, known, term => numbers.get(term))
        // What was asked before leaves nothing behind.
        askFor(words.toReversed())
        const asking = askFor(words)
        const termsOf = createWordTerms(await lexiconOf(await countOwnWords(corpus)))
        for (const [at, { exact }] of entries.entries()) {
          const matches = findMatches(corpus, at, asking, words)
          found += matches.length
          expect(matches).toEqual(naiveMatches(exact, words, termsOf))
        }
      }),
      { numRuns: 200 },
    )
    expect(found).toBeGreaterThan(100)
  })
})

function entryOf([text, exact = text]: readonly [string, string | undefined], at: number): SearchEntry {
  const place = { version: 'v1', start: at * 1000, end: at * 1000 + exact.length }
  const labels = { label: 'Passage', kind: 'OTHER', document: 'd', documentTitle: '' } as const
  return { key: `d/${at}`, ...labels, ...place, text, exact, section: [] }
}

/** Reads the text, and asks of each word what it is to the query. */
function naiveMatches(
  text: string,
  words: readonly QueryWord[],
  termsOf: (word: string) => readonly string[],
) {
  const ways = words.flatMap(word => word.alternatives)
  const terms = ways.flatMap(way => way.terms)
  const met = tokenize(text).flatMap(token => {
    const places = [token, ...(token.parts ?? [])].map(({ text: word, kind, forms, start, end }) => {
      const own = forms ? [...forms, bareForm(forms[0]!)] : kind === 'number' ? [word] : termsOf(word)
      const at = own.findIndex(term => terms.includes(term))
      return { start, end, term: own[at], isWhole: kind !== 'word' || at === 0 }
    })
    return places[0]!.term === undefined ? places : places.slice(0, 1)
  })
  const isThere = (term: string) => met.some(other => other.term === term)
  const isWholeElsewhere = (term: string) => met.some(other => other.term === term && other.isWhole)
  return met.flatMap(({ start, end, term, isWhole }) => {
    if (term === undefined || (!isWhole && isWholeElsewhere(term))) return []
    const isMeant = ways.some(way => way.terms.includes(term) && (!way.whole || way.terms.every(isThere)))
    return isMeant ? [{ start, end, term }] : []
  })
}
