import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchEntry } from '../../graph/store/search.ts'
import { createRanker } from '../../src/search/create-ranker.ts'
import { createSynonymTable } from '../../src/search/synonyms.ts'
import { createTextTest } from '../../src/search/text-test.ts'

const PIECES = [
  ...[
    'havn',
    'Havnen',
    'havner',
    'hamn',
    'havnekran',
    'for',
    'og',
    'er',
    'ber\u00ADedskap',
    'BEREDSKAP',
    'øving',
  ],
  ...[
    '§ 3-1',
    'tiltak 2',
    'TB2031-07',
    'mole-brygge',
    "fylkets'",
    'https://havn.example/kran',
    '12',
    '–',
    'ﬁske',
  ],
] as const
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map(pieces => pieces.join(' '))
const asked = fc.constantFrom(
  ...[
    'havn',
    'havn og beredskap',
    'havnen',
    'og',
    'tiltak',
    'brygge',
    'TB2031',
    'mole brygge',
    'for havn',
    'er',
  ],
  ...['kran', 'fylkets', 'fiske', 'havnekran øving', '12', 'beredskap øving', 'hamn', 'finnes ikke'],
)

describe('phrases and words that are left out', () => {
  it('are told of the same entries whether or not it is looked up first who has the words', async () => {
    const held = { yes: 0, no: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }),
        fc.array(asked, { maxLength: 2 }),
        fc.array(fc.record({ text: asked, exact: fc.boolean() }), { maxLength: 2 }),
        async (all, phrases, without) => {
          const entries = all.map(entryOf)
          const { holds } = await createRanker(entries, createSynonymTable(new Map()))
          const passes = createTextTest({ phrases, without }, entries, holds)
          const naive = createTextTest({ phrases, without }, entries, () => 'own')
          for (const entry of entries.keys()) {
            expect(passes?.(entry)).toBe(naive?.(entry))
            held[naive?.(entry) ? 'yes' : 'no']++
          }
        },
      ),
      { numRuns: 300 },
    )
    expect(Math.min(held.yes, held.no)).toBeGreaterThan(50)
  })
})

function entryOf([title, said]: readonly [string, string], at: number): SearchEntry {
  const place = { version: 'v1', start: at * 1000, end: at * 1000 + said.length }
  const labels = { label: 'Measure', kind: 'OTHER', document: 'd', documentTitle: '' } as const
  return { key: `d/${at}`, ...labels, ...place, title, text: said, exact: said, section: [] }
}
