import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** Characters that are parsed at once: the parser's time grows faster than the text. */
const CHUNK_CHARACTERS = 20_000
/** A definition holds for the whole text, so that a text with one cannot be parted. */
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:/m

/** Markdown with tables, footnotes and bare links, as mdast; offsets are those of the whole text. */
export function parseMarkdown(text: string): Root {
  const root: Root = { type: 'root', children: [] }
  for (const { start, end } of chunksOf(text)) {
    const part = fromMarkdown(text.slice(start, end), {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    })
    if (start > 0) shift(part, start)
    root.children.push(...part.children)
  }
  return root
}

/** Parts that begin with a heading or a paragraph after a blank line, where nothing is left open. */
function chunksOf(text: string): { start: number; end: number }[] {
  if (text.length <= CHUNK_CHARACTERS || DEFINITION.test(text) || /^ {0,3}(?:```|~~~|<)/m.test(text)) {
    return [{ start: 0, end: text.length }]
  }
  const chunks: { start: number; end: number }[] = []
  let start = 0
  for (const match of text.matchAll(/\n[^\S\n]*\n(?=#|\*\*|\p{Lu})/gu)) {
    const cut = match.index + match[0].length
    if (cut - start < CHUNK_CHARACTERS) continue
    chunks.push({ start, end: cut })
    start = cut
  }
  return [...chunks, { start, end: text.length }]
}

function shift(node: Nodes, by: number) {
  const { position } = node
  if (position?.start.offset !== undefined) position.start.offset += by
  if (position?.end.offset !== undefined) position.end.offset += by
  if ('children' in node) for (const child of node.children) shift(child, by)
}
