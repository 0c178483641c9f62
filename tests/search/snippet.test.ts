import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutSnippet } from '../../src/search/cut-snippet.ts'

const filler = (words: number) => Array.from({ length: words }, (_, at) => `ord${at}`).join(' ')
const find = (text: string, ...words: readonly string[]) =>
  words
    .flatMap(word =>
      [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
        start: index,
        end: index + word.length,
        term: word,
      })),
    )
    .sort((a, b) => a.start - b.start)

describe('cutSnippet', () => {
  it('shows where most different words stand together', () => {
    const text = `havn ${filler(60)} havn og beredskap ${filler(60)} havn havn`
    const { text: cut, highlights } = cutSnippet(text, find(text, 'havn', 'beredskap'))
    expect(highlights.map(({ start, end }) => cut.slice(start, end))).toEqual(['havn', 'beredskap'])
    expect(cut.length).toBeLessThan(260)
  })

  it('begins and ends with whole words', () => {
    const text = `${filler(60)} havn ${filler(60)}`
    const { text: cut } = cutSnippet(text, find(text, 'havn'))
    for (const word of cut.split(' ')) expect(word).toMatch(/^(ord\d+|havn)$/)
    expect(` ${text} `).toContain(` ${cut} `)
  })

  it('folds white space without losing the marks', () => {
    const text = 'Stor\n\n  havn\t\tmed \u202f beredskap  '
    const { text: cut, highlights } = cutSnippet(text, find(text, 'havn', 'beredskap'))
    expect(cut).toBe('Stor havn med beredskap')
    expect(highlights.map(({ start, end }) => cut.slice(start, end))).toEqual(['havn', 'beredskap'])
  })

  it('shows the beginning where nothing in the text itself was found', () => {
    expect(cutSnippet('Kort tekst.', [])).toEqual({ text: 'Kort tekst.', highlights: [] })
    expect(cutSnippet(filler(100), []).text).toMatch(/^ord0 .* ord\d+$/)
    expect(cutSnippet('', [])).toEqual({ text: '', highlights: [] })
  })

  it('begins with what is said, and not with the line that says where it stands', () => {
    const said = `Havna får ny beredskap. ${filler(60)}`
    const digest = `## Om havna\n\n*Sted: kapittel 3, «Beredskap»*\n\n${said}`
    expect(cutSnippet(digest, find(digest, 'Havna')).text).toMatch(/^Havna får ny/)
    expect(cutSnippet(digest, find(digest, 'havna', 'Havna')).text).toMatch(/^Havna får ny/)
    expect(cutSnippet(digest, find(digest, 'ord3 ')).text).toMatch(/^Havna får ny/)
    expect(cutSnippet(digest, []).text).toMatch(/^Havna får ny/)
    // Where only the heading or the place has the word, it is shown.
    expect(cutSnippet(digest, find(digest, 'havna')).text).toMatch(/^## Om havna \*Sted/)
    expect(cutSnippet(digest, find(digest, 'kapittel')).text).toContain('Sted: kapittel 3')
    // A match far from the place line stays where it is.
    const later = `${said} havn ${filler(20)}\n\n## Neste\n\n*Gjengitt av Hdir: brevet*\n\nhavn igjen`
    expect(cutSnippet(later, find(later, 'Havna')).text).toMatch(/^Havna får ny/)
  })

  it('marks exactly the matches in the cut, for any text', () => {
    const pieces = fc.array(
      fc.constantFrom('havn', 'å', ' ', '\n', '\n*Sted: havn*\n', 'x'.repeat(50), '🙂', 'beredskap', '  '),
    )
    fc.assert(
      fc.property(pieces, all => {
        const text = all.join('')
        const matches = find(text, 'havn', 'beredskap')
        const { text: cut, highlights } = cutSnippet(text, matches)
        expect(highlights.length > 0).toBe(matches.length > 0)
        for (const { start, end } of highlights) expect(cut.slice(start, end)).toMatch(/^(havn|beredskap)$/)
        expect(cut).not.toMatch(/\s\s/)
        expect(text.replace(/\s+/g, ' ')).toContain(cut)
        expect(cut).toBe(cut.trim())
        expect(cut).not.toMatch(/\p{Cs}/u)
      }),
      { numRuns: 500 },
    )
  })
})
