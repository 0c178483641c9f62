import type { Nodes, PhrasingContent } from 'mdast'
import { type Reading, readingFrom, tidyReading } from '../document/reading.ts'
import type { Link } from '../document/tree.ts'

export interface Inline {
  readonly reading: Reading
  readonly links: readonly Link[]
  /** Identifiers of the footnotes that are called. */
  readonly calls: readonly string[]
}

/**
 * The words of Markdown's phrasing content, without its marks. Each character is
 * found again in the source between the node's offsets; what the source writes
 * otherwise (an entity) has no place.
 */
export function readInline(nodes: readonly PhrasingContent[], canonical: string): Inline {
  let text = ''
  const offsets: number[] = []
  const links: Link[] = []
  const calls: string[] = []
  let cursor = nodes[0]?.position?.start.offset ?? 0

  const put = (value: string, from: number | undefined, to: number | undefined) => {
    let at = from ?? cursor
    const limit = to ?? canonical.length
    for (const unit of value) {
      const place = findUnit(canonical, unit, at, limit)
      for (let i = 0; i < unit.length; i++) offsets.push(place < 0 ? -1 : place + i)
      text += unit
      if (place >= 0) at = place + unit.length
    }
    cursor = to ?? at
  }
  const visit = (node: Nodes) => {
    const from = node.position?.start.offset
    const to = node.position?.end.offset
    if (from !== undefined) cursor = from
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'html') put(node.value, from, to)
    else if (node.type === 'break') put(' ', undefined, undefined)
    else if (node.type === 'footnoteReference') calls.push(node.identifier)
    else if (node.type === 'image' || node.type === 'imageReference') put(node.alt ?? '', from, to)
    else if ('children' in node) {
      const begin = text.length
      for (const child of node.children) visit(child)
      if (node.type === 'link' && !/^#?$/.test(node.url)) {
        links.push({
          url: node.url,
          reading: tidyReading(readingFrom(text.slice(begin), offsets.slice(begin))),
        })
      }
    }
    if (to !== undefined) cursor = to
  }
  for (const node of nodes) visit(node)
  return { reading: tidyReading(readingFrom(text, offsets)), links, calls }
}

/** The next place of a character, if only marks, escapes and line starts stand before it. */
function findUnit(canonical: string, unit: string, at: number, limit: number): number {
  for (let i = at; i < limit; i++) {
    if (canonical.startsWith(unit, i)) {
      if (canonical[i] === '\\' && canonical.startsWith(unit, i + 1) && unit === '\\') return i + 1
      return i
    }
    if (!/[\\\s>`*_[\]<~|]/.test(canonical[i]!)) return -1
  }
  return -1
}
