import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quoteText } from '../../graph/model/quote-text.ts'

const spans = (...texts: readonly string[]) =>
  texts.map((exact, at) => ({ start: at * 100, end: at * 100 + exact.length, exact }))

it('reads a place as people do, and not as its lines were set', () => {
  const cases = [
    [['Kommunene mangler planer.'], 'Kommunene mangler planer.'],
    [['Kommunene\n  mangler\tplaner. '], 'Kommunene mangler planer.'],
    [['habili\u00adtering for barn'], 'habilitering for barn'],
    [['30\u00a0prosent'], '30 prosent'],
    [['Kommunene', 'mangler\nplaner'], 'Kommunene … mangler planer'],
  ] as const
  for (const [texts, read] of cases) expect(quoteText({ spans: spans(...texts) })).toBe(read)
})

it('has no white space but single spaces between words, and every other sign of the text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'å', '.', ' ', '\n', '\t', '\u00a0', '\u00ad') })
  fc.assert(
    fc.property(text, exact => {
      const read = quoteText({ spans: spans(exact) })
      expect(read).toBe(read.trim())
      expect(read).not.toMatch(/[^\S ]|\u00ad| {2}/)
      expect(read.replaceAll(' ', '')).toBe(exact.replace(/[\s\u00ad]/g, ''))
    }),
  )
})
