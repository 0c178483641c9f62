import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'

const codes: readonly (readonly [written: string, canonical: string, firstForm: string])[] = [
  ['TB2031-07', 'TB2031-07', 'tb2031-07'],
  ['tb 2031 07', 'TB2031-07', 'tb2031-07'],
  ['tb2031–07 b', 'TB2031-07 b', 'tb2031-07-b'],
  ['§ 3-1', '§ 3-1', '§3-1'],
  ['§§ 12 – 4', '§ 12-4', '§12-4'],
  ['dok 3:12', 'Dokument 3:12', 'dok-3-12'],
  ['Dokument nr. 3:16', 'Dokument 3:16', 'dok-3-16'],
  ['Dokument 3:12 (2023–2024)', 'Dokument 3:12 (2023–2024)', 'dok-3-12-2023-2024'],
  ['Dokument 3:15 (2020−2021)', 'Dokument 3:15 (2020–2021)', 'dok-3-15-2020-2021'],
  ['Meld. St. 9 (2023–2024)', 'Meld. St. 9 (2023–2024)', 'meld-st-9-2023-2024'],
  ['Meld. St. 9 \\(2023–2024\\)', 'Meld. St. 9 (2023–2024)', 'meld-st-9-2023-2024'],
  ['Meld.\u202fSt.\u00a09\n(2023-2024)', 'Meld. St. 9 (2023–2024)', 'meld-st-9-2023-2024'],
  ['meld.-st.-9-20232024', 'Meld. St. 9 (2023–2024)', 'meld-st-9-2023-2024'],
  ['St.meld. nr. 47 (2008-2009)', 'Meld. St. 47 (2008–2009)', 'meld-st-47-2008-2009'],
  ['HSAK202600600', 'HSAK202600600', 'hsak202600600'],
  ['NOU 2023: 4', 'NOU 2023: 4', 'nou-2023-4'],
  ['NOU 2018:16', 'NOU 2018: 16', 'nou-2018-16'],
  ['Innst. 106 S', 'Innst. 106 S', 'innst-106-s'],
  ['Prop. 1 S (2025–2026)', 'Prop. 1 S (2025–2026)', 'prop-1-s-2025-2026'],
  ['IS-1/2014', 'IS-1/2014', 'is-1-2014'],
  ['oppdrag 38', 'oppdrag 38', 'oppdrag-38'],
  ['Mål 2', 'mål 2', 'mal-2'],
  ['kap. 4.1', 'kap 4.1', 'kapittel-4.1'],
]

describe('tokenize', () => {
  it('keeps every code whole, whatever its dashes and spaces', () => {
    expect(codes.length).toBeGreaterThan(20)
    for (const [written, canonical, form] of codes) {
      const input = `Se ${written}, og mer`
      const token = tokenize(input)[1]
      expect(token, written).toMatchObject({ kind: 'code', text: canonical })
      expect(token!.forms![0], written).toBe(form)
      expect(input.slice(token!.start, token!.end), written).toBe(written)
    }
  })

  it('finds a code without its session too', () => {
    expect(tokenize('Meld. St. 9 (2023–2024)')[0]!.forms).toEqual(['meld-st-9-2023-2024', 'meld-st-9'])
    expect(tokenize('TB2031-07 b')[0]!.forms).toEqual(['tb2031-07-b', 'tb2031-07'])
  })

  it('gives the words within a code for those who write only a part', () => {
    expect(tokenize('Meld. St. 9 (2023–2024)')[0]!.parts!.map(part => part.text)).toEqual([
      'meld',
      'st',
      '9',
      '2023',
      '2024',
    ])
  })

  it('takes no word that merely ends or begins like a code', () => {
    expect(texts('formål 2031 og tiltakene 3')).toEqual(['formål', '2031', 'og', 'tiltakene', '3'])
  })

  it('joins groups of thousands and leaves years and dates apart', () => {
    expect(texts('I 2031 var 31 746 av 24\u202f000 (0,6 %) der 09.09.2031')).toEqual([
      'i',
      '2031',
      'var',
      '31746',
      'av',
      '24000',
      '0.6',
      'der',
      '09',
      '09',
      '2031',
    ])
  })

  it('keeps a hyphenated word whole and knows its parts', () => {
    const [token] = tokenize('sørge-for-ansvaret')
    expect(token!.text).toBe('sørge-for-ansvaret')
    expect(token!.parts!.map(part => part.text)).toEqual(['sørge', 'for', 'ansvaret'])
  })

  it('reads through soft hyphens and parts words at narrow spaces', () => {
    expect(texts('hav\u00adne\u202fvesen')).toEqual(['havne', 'vesen'])
  })

  it('writes words alike whose letters are composed or not', () => {
    expect(texts('Ba\u030At')).toEqual(texts('Båt'))
  })

  it('gives places in order within any text, and words that stand there', () => {
    const letters = fc.constantFrom(...' \u00a0\u202f\u00ad-–−.:/()§abeTBåøÅ\u030a0123456789\n'.split(''))
    const near = fc
      .array(fc.oneof(letters, fc.constantFrom(...codes.map(each => each[0]))))
      .map(p => p.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), input => {
        let end = 0
        for (const token of tokenize(input)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.end).toBeLessThanOrEqual(input.length)
          end = token.end
          for (const word of [token, ...(token.parts ?? [])]) {
            expect(word.start).toBeGreaterThanOrEqual(token.start)
            expect(word.end).toBeLessThanOrEqual(token.end)
            if (word.kind !== 'word') continue
            const surface = input.slice(word.start, word.end)
            expect(
              surface
                .normalize('NFC')
                .replace(/\u00ad/g, '')
                .replace(/[‐‑]/g, '-')
                .toLowerCase(),
            ).toBe(word.text)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

function texts(input: string): readonly string[] {
  return tokenize(input).map(token => token.text)
}
