import { describe, expect, it } from 'vitest'
import { treeOf } from '../../../ingest/structure/tree-of.ts'

const furnitureOf = (text: string) =>
  treeOf({ text, mediaType: 'text/plain' })
    .tree.children.filter(({ type }) => type === 'furniture')
    .map(({ reading }) => reading.text)

const pages = (line: (page: number) => string) =>
  ['Plan for trygge havner 2031–2034', 1, 2, 3]
    .map(page =>
      typeof page === 'string'
        ? page
        : `${line(page)}\n\nHavnene skal være trygge for alle som ferdes på kaia, også om vinteren, og det\nskal være lys ved hver kai nummer ${page} i kommunen hele året.`,
    )
    .join('\n\n')

describe('a running line with the number of its page', () => {
  it.each([
    ['behind it', (page: number) => `Plan for trygge havner    Side ${page} av 3`],
    ['behind a bar', (page: number) => `Plan for trygge havner | ${page}`],
    ['before it', (page: number) => `${page} | Plan for trygge havner`],
  ])('is read over, the number %s', (_, line) => {
    expect(furnitureOf(pages(line))).toEqual([1, 2, 3].map(line))
  })

  it('is none where the numbers do not go up, or where it stands once', () => {
    expect(furnitureOf(pages(() => 'Antall trygge havner    Side 4'))).toEqual([])
    expect(furnitureOf('Plan for havner\n\nTrygge havner    Side 4\n\nAlle skal ha lys.')).toEqual([])
  })
})

describe('a number with several parts in front of a sentence', () => {
  it('is no label of its first part', () => {
    const text =
      'Kommentarer\n\nTiltak 1.2 er forsinket fordi høringen tok lengre tid enn ventet.\n\nTiltak 1.2: Bygge ny kai.\n\nTiltak 3. Bygge moloen.'
    const labels = treeOf({ text, mediaType: 'text/plain' }).tree.children.map(block =>
      'label' in block ? block.label?.text : undefined,
    )
    expect(labels.slice(-3)).toEqual([undefined, 'Tiltak 1.2', 'Tiltak 3'])
  })
})
