import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import { CODE_SPELLINGS } from './code-spellings.ts'

describe('tokenize', () => {
  it('keeps every code whole, whatever its dashes and spaces', () => {
    const written = CODE_SPELLINGS.flatMap(([canonical, forms, ways]) =>
      ways.map(way => ({ way, canonical, forms })),
    )
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
    .array(fc.oneof(letters, fc.constantFrom(...CODE_SPELLINGS.flatMap(([, , written]) => written))))
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
