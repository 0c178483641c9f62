import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'

/** Canonical form, the forms that it is found by, and ways to write it. */
const codes: readonly (readonly [canonical: string, forms: string, written: readonly string[]])[] = [
  [
    'TB2031-07',
    'tb2031-07',
    [
      'TB2031-07',
      'tb 2031 07',
      'TB 2031–07',
      'TB2031‑07',
      'TB2031—07',
      'TB2031 − 07',
      'tb-2031-07',
      'TB2031/07',
    ],
  ],
  [
    'TB2031-07 b',
    'tb2031-07-b tb2031-07',
    ['tb2031–07 b', 'TB2031-07b', 'TB2031-07.b', 'TB2031-07/b', 'TB2031-07 bokstav b', 'tb 2031 07, punkt B'],
  ],
  [
    '§ 3-1',
    '§3-1',
    ['§ 3-1', '§3-1', '§\u00a03–1', '§ 3 − 1', '§\u202f3\u20111', 'paragraf 3-1', 'Paragraf\n3–1'],
  ],
  ['§ 12', '§12', ['§ 12', '§12', '§§ 12', 'paragrafen 12']],
  ['§ 12-4', '§12-4', ['§§ 12 – 4']],
  ['§ 3-1 a', '§3-1-a §3-1', ['§ 3-1 a', '§ 3-1a', '§3–1 A']],
  [
    'Dokument 3:12',
    'dok-3-12',
    [
      'dok 3:12',
      'Dok. 3:12',
      'Dok.3:12',
      'Dokument nr. 3:12',
      'dok 3 12',
      'dokument 3-12',
      'Dok. nr. 3: 12',
      'Document 3:12',
    ],
  ],
  [
    'Dokument 3:12 (2023–2024)',
    'dok-3-12-2023-2024 dok-3-12',
    [
      'Dokument 3:12 (2023–2024)',
      'Dok. 3:12 (2023-2024)',
      'Dokument 3:12 (2023−24)',
      'dok 3:12 2023-2024',
      'Dokument 3:12, 2023–2024',
      'dokument-3-12-20232024',
    ],
  ],
  ['Dokument 8:14 S', 'dok-8-14-s', ['Dokument 8:14 S', 'dok 8:14s', 'Representantforslag 14 S']],
  [
    'Meld. St. 9 (2023–2024)',
    'meld-st-9-2023-2024 meld-st-9',
    [
      'Meld. St. 9 (2023–2024)',
      'Meld. St. 9 (2023 - 2024)',
      'Meld. St. 9 \\(2023–2024\\)',
      'Meld.\u202fSt.\u00a09\n(2023-2024)',
      'Meld.\u200b St. 9 (2023–24)',
      'meld.-st.-9-20232024',
      'St.meld. nr. 9 (2023–2024)',
    ],
  ],
  [
    'Meld. St. 9',
    'meld-st-9',
    [
      'meld st 9',
      'Meld.St.9',
      'Meld. St. nr. 9',
      'stortingsmelding nr. 9',
      'Stortingsmelding 9',
      'St. meld. 9',
    ],
  ],
  [
    'Meld. St. 7 (1999–2000)',
    'meld-st-7-1999-2000 meld-st-7',
    ['Meld. St. 7 (1999–00)', 'meld st 7 1999/2000'],
  ],
  [
    'Ot.prp. nr. 10 (1998–1999)',
    'ot-prp-10-1998-1999 ot-prp-10',
    ['Ot.prp. nr. 10 (1998–1999)', 'ot prp 10 1998-99'],
  ],
  ['Prop. 1 S', 'prop-1-s prop-1', ['Prop. 1 S', 'prop 1 s', 'Prop. 1S', 'prop.-1-s']],
  [
    'Prop. 91 L (2025–2026)',
    'prop-91-l-2025-2026 prop-91-l prop-91',
    ['Prop. 91 L (2025–2026)', 'prop 91 l 2025-26'],
  ],
  ['Prop. 91', 'prop-91', ['prop 91', 'Prop. 91']],
  [
    'Innst. 106 S',
    'innst-106-s innst-106',
    ['Innst. 106 S', 'innst 106 s', 'Innst.106 S', 'Innstilling 106 S'],
  ],
  ['Innst. 106', 'innst-106', ['innst. 106', 'innst 106']],
  ['Innst. S. nr. 20 (2005–2006)', 'innst-s-nr-20-2005-2006 innst-s-nr-20', ['Innst. S. nr. 20 (2005–2006)']],
  [
    'NOU 2031: 4',
    'nou-2031-4',
    ['NOU 2031: 4', 'NOU 2031:4', 'nou 2031 4', 'NOU 2031–4', 'NOU\u00a02031: 4', 'NOU 2031 nr. 4'],
  ],
  [
    'HSAK203100600',
    'hsak203100600',
    ['HSAK203100600', 'hsak 203100600', 'HSAK 2031-00600', 'HSAK2031/00600'],
  ],
  ['IS-2416', 'is-2416', ['IS-2416', 'IS‑2416', 'is–2416']],
  ['IS-1/2014', 'is-1-2014', ['IS-1/2014', 'is–1/2014']],
  ['I-3/2031', 'i-3-2031', ['I-3/2031']],
  ['31/3510', 'sak-31-3510', ['31/3510']],
  ['31/3510-7', 'sak-31-3510-7 sak-31-3510', ['31/3510-7', '31/3510–7']],
  [
    'LOV-2031-06-24-30',
    'lov-2031-06-24-30 lov-2031-06-24',
    ['LOV-2031-06-24-30', 'lov–2031–06–24–30', 'lov 24. juni 2031 nr. 30', 'Lov av 24. juni 2031 nr 30'],
  ],
  ['FOR-2031-01-05', 'for-2031-01-05', ['forskrift 5. januar 2031']],
  ['oppdrag 38', 'oppdrag-38', ['oppdrag 38', 'Oppdrag nr. 38', 'oppdrag\u00a038']],
  ['mål 2', 'mal-2', ['Mål 2', 'ma\u030al 2', 'mål nr. 2']],
  ['goal 2', 'mal-2', ['goal 2']],
  ['kap 4.1', 'kapittel-4.1', ['kap. 4.1', 'kap 4.1']],
  ['bokstav d', 'punkt-d', ['bokstav d', 'Bokstav D']],
]

describe('tokenize', () => {
  it('keeps every code whole, whatever its dashes and spaces', () => {
    const written = codes.flatMap(([canonical, forms, ways]) => ways.map(way => ({ way, canonical, forms })))
    expect(written.length).toBeGreaterThan(100)
    for (const { way, canonical, forms } of written) {
      const input = `Se ${way}, og mer`
      const token = tokenize(input)[1]
      expect(token, way).toMatchObject({ kind: 'code', text: canonical })
      expect(token!.forms!.join(' '), way).toBe(forms)
      expect(input.slice(token!.start, token!.end), way).toBe(way)
    }
  })

  it('reads each section of a list as one of its own', () => {
    const input = 'etter §§ 3-1, 3–2 a og 7-1 samt 9, og 14 dager'
    const tokens = tokenize(input).filter(token => token.kind === 'code')
    expect(tokens.map(token => [token.text, input.slice(token.start, token.end)])).toEqual([
      ['§ 3-1', '§§ 3-1'],
      ['§ 3-2 a', '3–2 a'],
      ['§ 7-1', '7-1'],
      ['§ 9', '9'],
    ])
    expect(texts('etter § 3 og 14 dager')).toEqual(['etter', '§ 3', 'og', '14', 'dager'])
  })

  it('leaves out two numbers behind a code that are no session', () => {
    expect(texts('Meld. St. 9 (2023–2027) og Prop. 1 S 2026-2029')).toEqual([
      'Meld. St. 9',
      '2023',
      '2027',
      'og',
      'Prop. 1 S',
      '2026',
      '2029',
    ])
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
    expect(texts('styrelov 5 og propan 3, dokument 2. 15 barn')).toEqual([
      'styrelov',
      '5',
      'og',
      'propan',
      '3',
      'dokument',
      '2',
      '15',
      'barn',
    ])
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

  it('writes a hyphenated word alike whatever its hyphen', () => {
    for (const hyphen of '-‐‑‒–−') expect(texts(`havne${hyphen}drift`), hyphen).toEqual(['havne-drift'])
    expect(texts('3-åring')).toEqual(['3-åring'])
    expect(texts('havne—drift')).toEqual(['havne', 'drift'])
    expect(texts('havne- og driftsplan')).toEqual(['havne', 'og', 'driftsplan'])
  })

  it('keeps what stands behind an apostrophe with its word', () => {
    expect(texts("pc'en, pc’en og NAV's «barns» 'brygge'")).toEqual([
      "pc'en",
      "pc'en",
      'og',
      'navs',
      'barns',
      'brygge',
    ])
  })

  it('reads through what is not seen, and parts words at narrow spaces', () => {
    expect(texts('hav\u00adne\u202fve\u200bsen')).toEqual(['havne', 'vesen'])
    expect(texts('ha\u2060vn\u00ad båt')).toEqual(['havn', 'båt'])
  })

  it('takes the number of a note for no part of the word before it', () => {
    expect(texts('brygge² i Meld. St. 9¹ og 10³')).toEqual(['brygge', 'i', 'Meld. St. 9', 'og', '10'])
  })

  it('writes words alike whose letters are composed or not, or joined to one sign', () => {
    expect(texts('Ba\u030At')).toEqual(texts('Båt'))
    expect(texts('ﬁsk')).toEqual(['fisk'])
  })

  it('reads long texts', () => {
    expect(tokenize('havn '.repeat(300_000))).toHaveLength(300_000)
  })

  const letters = fc.constantFrom(
    ..." \u00a0\u202f\u00ad\u200b\u200d\ufeff-–−.:/()§'’abeTBåøÅﬁİſ²\u030a\u0308\ud83d\udc1f0123456789\n".split(
      '',
    ),
  )
  const near = fc
    .array(fc.oneof(letters, fc.constantFrom(...codes.flatMap(([, , written]) => written))))
    .map(pieces => pieces.join(''))
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), near)

  it('gives places in order within any text, and words that stand there', () => {
    fc.assert(
      fc.property(anyText, input => {
        let end = 0
        for (const token of tokenize(input)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.end).toBeLessThanOrEqual(input.length)
          end = token.end
          for (const word of [token, ...(token.parts ?? [])]) {
            expect(word.start).toBeGreaterThanOrEqual(token.start)
            expect(word.end).toBeLessThanOrEqual(token.end)
            // What stands there is that token, read alone.
            const surface = input.slice(word.start, word.end)
            if (word.kind === 'word') expect(texts(surface)).toEqual([word.text])
            expect(surface).toMatch(/^[^\s]/u)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('reads its own writing as it wrote it', () => {
    fc.assert(
      fc.property(anyText, input => {
        // What is not seen may stand between the digits of a code, which then is none.
        for (const { text, kind } of tokenize(input.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, ''))) {
          expect(tokenize(text).map(token => [token.text, token.kind])).toEqual([[text, kind]])
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('reads composed and decomposed text alike', () => {
    fc.assert(
      fc.property(near, input => {
        expect(texts(input.normalize('NFD'))).toEqual(texts(input.normalize('NFC')))
      }),
      { numRuns: 500 },
    )
  })
})

function texts(input: string): readonly string[] {
  return tokenize(input).map(token => token.text)
}
