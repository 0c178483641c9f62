import { type Reading, readAsIs, sliceReading, spansOf } from '../document/reading.ts'
import type { Block, DocumentTree } from '../document/tree.ts'
import { canonicalUrl } from './canonical-url.ts'
import type { Range } from './mention.ts'

/** An address outside running text, and the words that it hangs on. */
export interface LinkTarget {
  /** The block with the words; the address's own, where nothing tells which words it belongs to. */
  readonly block: Block
  /** The mark "(regjeringen.no)" or the linked words, in the block's reading. */
  readonly words: Range
  /** The words are a mark behind what is linked, not the linked words. */
  readonly mark: boolean
  readonly url: string
  /** The lines that give the address, without the block's own. */
  readonly addresses: readonly Reading[]
}

interface Mark {
  readonly block: Block
  readonly words: Range
  /** `regjeringen.no`, `pdf` */
  readonly says: string
  readonly offset: number
}

interface Address {
  readonly block: Block
  readonly url: string
  readonly canonical: string
  readonly addresses: Reading[]
  readonly offset: number
}

const MARK = /\((?<says>(?:[\p{L}\d-]+\.)+(?:no|com|org|net|eu|int|dk|se)|pdf)\)/giu

/**
 * Print puts the addresses of a page's links at its bottom, once for every line
 * that a link runs over. Each mark in the text gets the address of its site that
 * stands in its place in the order; where counts do not agree nothing is joined.
 */
export function connectLinks(tree: DocumentTree, canonical: string): LinkTarget[] {
  const targets: LinkTarget[] = tree.children.flatMap(markdownLinks)
  const marks = tree.children.flatMap(block => marksOf(block, canonical)).sort((a, b) => a.offset - b.offset)
  let from = 0
  for (const page of addressBlocks(tree, canonical)) {
    const end = page.at(-1)!.offset
    const pending = marks.filter(({ offset }) => from <= offset && offset < page[0]!.offset)
    from = end
    targets.push(...align(pending, page))
  }
  return targets
}

function markdownLinks(block: Block): LinkTarget[] {
  return (block.links ?? []).flatMap(({ url, reading }) => {
    const first = reading.pieces[0]
    const piece = block.reading.pieces.find(
      ({ start, end }) => first && start <= first.start && first.start < end,
    )
    // A site alone is no document.
    if (!first || !piece || !/[/?]/.test(canonicalUrl(url) ?? '')) return []
    const start = piece.at + first.start - piece.start
    const words = { start, end: start + reading.text.length }
    return [{ block, words, mark: false, url, addresses: [] }]
  })
}

function marksOf(block: Block, canonical: string): Mark[] {
  if (block.type === 'furniture') return []
  return [...block.reading.text.matchAll(MARK)].flatMap(({ 0: text, index: start, groups }) => {
    const words = { start, end: start + text.length }
    const offset = spansOf(sliceReading(block.reading, words.start, words.end), canonical)?.[0].start
    return offset === undefined ? [] : [{ block, words, says: (groups?.says ?? '').toLowerCase(), offset }]
  })
}

/** Runs of address lines, each address once. */
function addressBlocks(tree: DocumentTree, canonical: string): Address[][] {
  const pages: Address[][] = []
  let run = false
  for (const block of tree.children) {
    if (block.type !== 'furniture') run = false
    if (block.type !== 'furniture' || block.reason !== 'url') continue
    const span = spansOf(block.reading, canonical)?.[0]
    const url = block.reading.text.trim()
    const address = canonicalUrl(url)
    if (!span || !address) continue
    if (!run) pages.push([])
    run = true
    const page = pages.at(-1)!
    const last = page.at(-1)
    const reading = readAsIs(canonical, span.start, span.end)
    if (last?.canonical === address) last.addresses.push(reading)
    else page.push({ block, url, canonical: address, addresses: [reading], offset: span.start })
  }
  return pages
}

function align(marks: readonly Mark[], addresses: readonly Address[]): LinkTarget[] {
  const claimed = new Map<Address, Mark[]>()
  const free = (): Address[] => addresses.filter(address => !claimed.has(address))
  // Sites before "PDF", which any site may have.
  for (const says of [...new Set(marks.map(mark => mark.says))].sort(
    (a, b) => Number(a === 'pdf') - Number(b === 'pdf'),
  )) {
    const wanting = marks.filter(mark => mark.says === says)
    const fitting = free().filter(address => isAt(address, says))
    if (fitting.length === wanting.length) {
      for (const [index, address] of fitting.entries()) claimed.set(address, [wanting[index] as Mark])
    } else if (fitting.length === 1) {
      claimed.set(fitting[0] as Address, wanting)
    }
  }
  return addresses.flatMap((address): LinkTarget[] => {
    const { block, url, addresses: readings } = address
    const linked = claimed.get(address)
    if (!linked) {
      const words = { start: 0, end: block.reading.text.length }
      return [{ block, words, mark: false, url, addresses: readings.slice(1) }]
    }
    return linked.map(mark => ({
      block: mark.block,
      words: mark.words,
      mark: true,
      url,
      addresses: readings,
    }))
  })
}

function isAt({ canonical }: Address, says: string): boolean {
  if (says === 'pdf') return /\.pdf(?:[/?]|$)/i.test(canonical)
  const host = canonical.split(/[/?]/)[0] ?? ''
  return host === says.replace(/^www\./, '') || host.endsWith(`.${says}`)
}
