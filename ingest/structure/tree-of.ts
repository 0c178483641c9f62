import type { Message } from '../document/message.ts'
import type { TextSource } from '../document/source.ts'
import type { Block, DocumentTree } from '../document/tree.ts'
import { displacedLabels } from '../repair/displaced-label.ts'
import { displacedLinks } from '../repair/displaced-link.ts'
import { markFurniture } from '../repair/furniture.ts'
import { linesOf } from '../repair/line.ts'
import { lostHyphens } from '../repair/lost-hyphen.ts'
import { vocabularyOf } from '../repair/vocabulary.ts'
import type { Draft } from './draft.ts'
import { depthOfHeadings } from './heading-depth.ts'
import { withoutIdleHeadings } from './idle-headings.ts'
import { lineBlocks } from './line-blocks.ts'
import { looksLikeMarkdown } from './looks-like-markdown.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import { partLongBlocks } from './part-long-blocks.ts'
import { slideTitles } from './slide-titles.ts'

/** The tree of a document, whatever it was written in, and what was repaired on the way. */
export function treeOf(source: Pick<TextSource, 'mediaType' | 'text'>): {
  tree: DocumentTree
  messages: Message[]
} {
  const messages: Message[] = []
  const drafts = looksLikeMarkdown(source.text, source.mediaType === 'text/markdown')
    ? titledBlocks(source.text)
    : plainBlocks(source.text, messages)
  return { tree: { type: 'root', children: withPaths(partLongBlocks(drafts, messages)) }, messages }
}

function titledBlocks(text: string): Draft[] {
  return slideTitles(markdownBlocks(text), ({ reading }) => {
    const start = reading.pieces[0]?.start ?? 0
    const end = reading.pieces.at(-1)?.end ?? start
    let breaks = 0
    for (let at = start - 1; at >= 0 && /\s/.test(text[at]!); at--) if (text[at] === '\n') breaks++
    return { gap: Math.max(0, breaks - 1), lines: text.slice(start, end).split('\n').length }
  })
}

function plainBlocks(text: string, messages: Message[]): Draft[] {
  const labelled = displacedLabels(markFurniture(linesOf(text), messages), messages)
  // Hyphens before links: a link is known by how it continues the line before.
  const whole = lostHyphens(labelled, vocabularyOf(labelled), messages)
  const vocabulary = vocabularyOf(whole)
  const lines = displacedLinks(whole, vocabulary, messages)
  return depthOfHeadings(withoutIdleHeadings(lineBlocks(lines, vocabulary, messages)))
}

function withPaths(drafts: readonly Draft[]): Block[] {
  const above: { depth: number; title: string }[] = []
  return drafts.map(({ pageStart: _page, bold: _bold, ...draft }) => {
    if (draft.type === 'heading') {
      while (above.length > 0 && above.at(-1)!.depth >= (draft.depth ?? 0)) above.pop()
    }
    const path = above.map(({ title }) => title)
    if (draft.type === 'heading') above.push({ depth: draft.depth ?? 0, title: draft.reading.text })
    return { ...draft, path } as Block
  })
}
