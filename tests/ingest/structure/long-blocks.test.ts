import { describe, expect, it } from 'vitest'
import { contributionOf } from '../../../ingest/pipeline/contribution-of.ts'
import { treeOf } from '../../../ingest/structure/tree-of.ts'
import { bundledCatalogue } from '../extract/bundled-catalogue.ts'

/** A text without breaks, of so many characters at least. */
function prose(length: number, sentence: (at: number) => string): string {
  let text = ''
  for (let at = 0; text.length < length; at++) text += sentence(at)
  return text.trim()
}

const cites = (at: number) => `Tiltak ${at} følger opp funn 3 i Dok 3:${(at % 40) + 1} (2019–2020). `
const words = (text: string) => text.split(/\s+/).filter(Boolean)
const blocksOf = (text: string, mediaType = 'text/plain') => treeOf({ text, mediaType })

describe('a paragraph that is as long as a document', () => {
  const text = prose(30_000, cites)
  const { tree, messages } = blocksOf(text)

  it('is read as paragraphs of at most two thousand characters, each from the beginning of a sentence to an end', () => {
    expect(tree.children.length).toBeGreaterThan(14)
    for (const { type, reading } of tree.children) {
      expect(type).toBe('paragraph')
      expect(reading.text.length).toBeLessThanOrEqual(2_000)
      expect(reading.text).toMatch(/^Tiltak \d+ .*\.$/)
    }
  })

  it('loses no word, and every place is where its words stand', () => {
    expect(words(tree.children.map(({ reading }) => reading.text).join(' '))).toEqual(words(text))
    for (const { reading } of tree.children) {
      const [only, ...more] = reading.pieces
      expect(more).toEqual([])
      expect(text.slice(only!.start, only!.end)).toBe(reading.text)
    }
  })

  it('is told of once, with its length and where it begins', () => {
    expect(messages.map(({ code, severity, offset }) => ({ code, severity, offset }))).toEqual([
      { code: 'BLOCK_LONG', severity: 'warning', offset: 0 },
    ])
    expect(messages[0]?.text).toContain(String(text.length))
  })

  it('is parted between words where its sentences have no end either, and within a word of that length', () => {
    const endless = prose(15_000, at => `Dok 3:${(at % 40) + 1} (2019–2020), `)
    const parts = blocksOf(endless).tree.children.map(({ reading }) => reading.text)
    expect(parts.length).toBeGreaterThan(7)
    expect(words(parts.join(' '))).toEqual(words(endless))
    const solid = blocksOf('x'.repeat(11_000)).tree.children.map(({ reading }) => reading.text)
    expect(solid.map(({ length }) => length)).toEqual([2_000, 2_000, 2_000, 2_000, 2_000, 1_000])
  })

  it('keeps its point where it is one of a list, and its links where they are', () => {
    const item = `- a) ${prose(11_000, at => `Se [planen](https://www.example.no/plan/${at}) her. `)}\n- b) kort\n`
    const { children } = blocksOf(`# Liste\n\n${item}`, 'text/markdown').tree
    const [, first, ...rest] = children
    expect(first).toMatchObject({ type: 'item', depth: 0 })
    expect(rest.at(-1)).toMatchObject({ type: 'item', depth: 0 })
    const links = children.flatMap(block => block.links ?? [])
    expect(links.map(({ url }) => url)).toEqual([...item.matchAll(/https:[^)]+/g)].map(([url]) => url))
    for (const block of children) {
      for (const { reading } of block.links ?? []) expect(block.reading.text).toContain(reading.text)
    }
  })

  it('leaves a paragraph of four pages whole', () => {
    const { tree: short, messages: none } = blocksOf(prose(9_900, cites))
    expect(short.children).toHaveLength(1)
    expect(none).toEqual([])
  })
})

describe('what a document of references makes', () => {
  const catalogue = bundledCatalogue()
  const sizeOf = (text: string) =>
    JSON.stringify(contributionOf({ text, path: 'a.txt', mediaType: 'text/plain' }, catalogue).contribution)
      .length
  const TEXTS: Readonly<Record<string, (length: number) => string>> = {
    'sentences without a break': length => prose(length, cites),
    'one sentence': length => prose(length, at => `Dok 3:${(at % 40) + 1} (2019–2020), `),
    'a paragraph each': length => prose(length, at => `${cites(at).trim()}\n\n`),
  }

  it.each(Object.keys(TEXTS))('is twice as much for twice the text, and not four times: %s', name => {
    const text = (length: number) => `Nasjonal handlingsplan for prøving\n\n${TEXTS[name]!(length)}\n`
    const ratio = sizeOf(text(60_000)) / sizeOf(text(30_000))
    expect(ratio).toBeGreaterThan(1.5)
    expect(ratio).toBeLessThan(2.4)
  })

  it('quotes of each citation its sentence, not the whole measure around it', () => {
    const text =
      'Nasjonal handlingsplan for prøving\n\nTiltak 1. Vi følger opp Dok 3:12 (2019–2020). Vi bygger på NOU 2019: 7. Vi melder fra hvert år.\n'
    const { relations } = contributionOf(
      { text, path: 'a.txt', mediaType: 'text/plain' },
      catalogue,
    ).contribution
    const quotes = relations.map(({ places: [{ spans }] }) => spans.map(({ exact }) => exact).join(' '))
    expect(quotes.filter(quote => quote.includes('Dok 3:12'))).toContain(
      'Vi følger opp Dok 3:12 (2019–2020).',
    )
    expect(quotes.filter(quote => quote.includes('Dok 3:12') && quote.includes('NOU'))).toEqual([])
  })
})
