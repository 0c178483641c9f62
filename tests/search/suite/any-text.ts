import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENTRIES } from '../corpus.ts'
import type { MakeIndex } from './bed.ts'
import { expectValidHits } from './valid-hits.ts'

export function anyText(make: MakeIndex, runs: number): void {
  describe('any text', () => {
    const words = fc.constantFrom(
      ...[
        'havn',
        'beredskap',
        'TB2031-07',
        'b',
        'KI',
        '§ 3-1',
        'slepbåter',
        'AND',
        'OR',
        'NOT',
        'TO',
        '*',
        '?',
        '~2',
      ],
      ...[
        '(',
        ')',
        '[',
        '}',
        '"',
        '\\',
        '/x/',
        ':',
        'text:',
        'own:(',
        '^3',
        '+',
        '-',
        '&&',
        '||',
        '!',
        '${',
        "'",
        'dok:',
        'år:2031',
      ],
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(words, { maxLength: 8 }).map(all => all.join(' ')),
      fc.array(words, { maxLength: 5 }).map(all => all.join('')),
    )

    it('is searched and completed without an error, each hit with valid places and marks', async () => {
      const index = await make(ENTRIES)
      await fc.assert(
        fc.asyncProperty(texts, fc.integer({ min: 1, max: 20 }), async (text, limit) => {
          expectValidHits(await index.search({ text, limit }), limit)
          expect((await index.suggest(text, 5)).length).toBeLessThanOrEqual(5)
        }),
        { numRuns: runs },
      )
    })
  })
}
