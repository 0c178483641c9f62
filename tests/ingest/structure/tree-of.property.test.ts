import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spansOf } from '../../../ingest/document/reading.ts'
import { passagesOf } from '../../../ingest/structure/passages-of.ts'
import { sectionsOf } from '../../../ingest/structure/sections-of.ts'
import { treeOf } from '../../../ingest/structure/tree-of.ts'

/** Pieces that documents and their extraction are made of, right and wrong. */
const PIECES = [
  'Mål 1',
  'bestMål 2 ',
  'Tiltak 3:',
  'a.',
  '(b)',
  '1.',
  '3.2 Tittel',
  '•',
  '-',
  '–',
  '* ',
  '# ',
  '**fet**',
  '*',
  '`',
  '| a | b |',
  '|---|---|',
  '[lenke](https://x.no/a)',
  '[død](#)',
  '[^1]',
  '[^1]: Sted: kap. 3',
  '*Sted: side 2*',
  '> ',
  '\\(',
  '&amp;',
  '<https://x.no>',
  'https://www.x.no/a%20b(1).pdf',
  'Side 6/15',
  'Direktoratet skal',
  'Helsedirektoratet',
  'utreder noe',
  'styrke det',
  'Utfordringsbilde',
  'skalRiksrevisjonens',
  '(regjeringen.no)',
  'helseog',
  'helse- og',
  '. Det',
  ', , og',
  ' .',
  '  ',
  ' ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\f',
  '\u202f',
  '\u00ad',
  '\u00a0',
  'å',
  'æøå',
  '😀',
  'e\u0301',
  'En hel setning som slutter her.',
  'og',
  'tjenester',
  '2026',
  '31 746',
  ':',
  '"',
]
const documents = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, fc.string()), { maxLength: 60 })
  .map(parts => parts.join('').normalize('NFC'))
const mediaTypes = fc.constantFrom('text/plain', 'text/markdown')

describe('the tree of any text', () => {
  it('maps every reading back to the text', () => {
    fc.assert(
      fc.property(documents, mediaTypes, (text, mediaType) => {
        const { tree, messages } = treeOf({ text, mediaType })
        for (const { reading } of tree.children) {
          for (const { at, start, end } of reading.pieces) {
            expect(start).toBeLessThan(end)
            expect(reading.text.slice(at, at + end - start)).toBe(text.slice(start, end))
          }
          for (const { start, end, exact } of spansOf(reading, text) ?? [])
            expect(text.slice(start, end)).toBe(exact)
        }
        for (const { offset } of messages)
          expect(offset === undefined || (offset >= 0 && offset <= text.length)).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })

  it('reads no character twice', () => {
    fc.assert(
      fc.property(documents, mediaTypes, (text, mediaType) => {
        const times = new Uint8Array(text.length)
        for (const { reading } of treeOf({ text, mediaType }).tree.children) {
          for (const { start, end } of reading.pieces) for (let i = start; i < end; i++) times[i]!++
        }
        expect(Math.max(0, ...times)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  it('cuts passages and sections whose spans are in the text', () => {
    fc.assert(
      fc.property(documents, mediaTypes, (text, mediaType) => {
        const { tree } = treeOf({ text, mediaType })
        const sections = sectionsOf(tree, text)
        expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length)
        const ids = new Set(sections.map(({ id }) => id))
        for (const { parent, place } of sections) {
          expect(parent === undefined || ids.has(parent)).toBe(true)
          for (const { start, end, exact } of place.spans) expect(text.slice(start, end)).toBe(exact)
        }
        for (const { span, section } of passagesOf(tree, text)) {
          expect(text.slice(span.start, span.end)).toBe(span.exact)
          expect(section === undefined || ids.has(section)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives the same tree for the same text', () => {
    fc.assert(
      fc.property(documents, mediaTypes, (text, mediaType) => {
        expect(treeOf({ text, mediaType })).toEqual(treeOf({ text, mediaType }))
      }),
      { numRuns: 100 },
    )
  })

  it('takes time in proportion to the length of the text', () => {
    const paragraph =
      'Direktoratet skal\n\nstyrke tilbudet i kommunene og\nregionene, og\n\nhelseog omsorg. Det er viktig forMål 1 \n\n'
    const time = (times: number) => {
      const text = paragraph.repeat(times)
      const start = performance.now()
      treeOf({ text, mediaType: 'text/plain' })
      return performance.now() - start
    }
    time(200)
    expect(time(4000)).toBeLessThan(Math.max(400, time(400) * 40))
  })

  it('is not stopped by lines that no document has', () => {
    const long = [
      'a'.repeat(300_000),
      `${'a'.repeat(300_000)}1`,
      '.'.repeat(300_000),
      '. '.repeat(150_000),
      'ord  ord (x.no) '.repeat(20_000),
      'og\n'.repeat(100_000),
      '- '.repeat(100_000),
      'Mål 1 '.repeat(50_000),
      '(a) '.repeat(50_000),
      'Overskrift\n\nEn setning her.\n\n'.repeat(5_000),
      Array.from({ length: 3_000 }, (_, i) => `Overskrift nummer ${i} her\n\nEn setning her.\n\n`).join(''),
    ]
    expect(long).toHaveLength(11)
    for (const text of long) {
      const start = performance.now()
      treeOf({ text, mediaType: 'text/plain' })
      expect(performance.now() - start, text.slice(0, 20)).toBeLessThan(10_000)
    }
  })
})
