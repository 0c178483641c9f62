import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  List,
  ListItem,
  RootContent,
  Table,
} from 'mdast'
import {
  EMPTY_READING,
  joinReadings,
  type Reading,
  readAsIs,
  sliceReading,
  tidyReading,
} from '../document/reading.ts'
import type { Note } from '../document/tree.ts'
import { isLegend } from '../repair/furniture.ts'
import type { Draft } from './draft.ts'
import { HEADING_NUMBER } from './heading-at.ts'
import { type Inline, readInline } from './inline.ts'
import { takeLabel } from './label.ts'
import { noteOf } from './note.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { tabbedRows } from './tabbed-rows.ts'

/** Blocks of a Markdown text, read without its marks. Headings keep Markdown's depth. */
export function markdownBlocks(canonical: string): Draft[] {
  const root = parseMarkdown(canonical)
  const footnotes = new Map<string, Note>()
  for (const node of root.children)
    if (node.type === 'footnoteDefinition') addFootnote(node, canonical, footnotes)

  const drafts: Draft[] = []
  const counters = { list: 0, table: 0 }
  /** Notes in emphasis below a heading, by the heading's depth: they hold for all that stands under it. */
  let standing: { depth: number; notes: readonly Note[] }[] = []
  let depth = 0

  const notesFor = (inline: Inline | undefined): { notes?: readonly Note[] } => {
    const own = (inline?.calls ?? []).flatMap(call => footnotes.get(call) ?? [])
    const notes = own.length > 0 ? own : (standing.at(-1)?.notes ?? [])
    return notes.length > 0 ? { notes } : {}
  }
  /** The heading that the note stands right below has it too. */
  const standFor = (note: Note) => {
    const same = standing.at(-1)?.depth === depth ? standing.pop()!.notes : []
    standing.push({ depth, notes: [...same, note] })
    const last = drafts.at(-1)
    if (last?.type === 'heading') drafts[drafts.length - 1] = { ...last, notes: [...same, note] }
  }
  const linksOf = (inline: Inline) => (inline.links.length > 0 ? { links: inline.links } : {})

  const visit = (node: RootContent | BlockContent | DefinitionContent) => {
    switch (node.type) {
      case 'heading': {
        depth = node.depth
        standing = standing.filter(entry => entry.depth < depth)
        const inline = readInline(node.children, canonical)
        if (inline.reading.text !== '') {
          drafts.push({
            type: 'heading',
            depth,
            ...headingText(inline.reading),
            ...linksOf(inline),
            ...notesFor(inline),
          })
        }
        return
      }
      case 'paragraph': {
        const rows = tabbedRows(node, canonical, counters)
        if (rows) {
          drafts.push(...rows)
          return
        }
        const inline = readInline(node.children, canonical)
        const only = node.children.length === 1 ? node.children[0] : undefined
        const note = only?.type === 'emphasis' ? noteOf(inline.reading.text) : undefined
        if (note) {
          standFor(note)
          return
        }
        if (inline.reading.text === '') return
        if (isLegend(inline.reading.text)) {
          drafts.push({ type: 'furniture', reason: 'debris', reading: inline.reading })
          return
        }
        const { reading, label } = takeLabel(inline.reading)
        drafts.push({
          type: 'paragraph',
          reading,
          ...(only?.type === 'strong' ? { bold: true } : {}),
          ...(label ? { label } : {}),
          ...linksOf(inline),
          ...notesFor(inline),
        })
        return
      }
      case 'list':
        visitList(node, 0, ++counters.list)
        return
      case 'table':
        visitTable(node)
        return
      case 'blockquote':
        for (const child of node.children) visit(child)
        return
      case 'code':
      case 'html': {
        const { start, end } = node.position!
        const reading = tidyReading(readAsIs(canonical, start.offset!, end.offset!))
        if (reading.text !== '') drafts.push({ type: 'paragraph', reading, ...notesFor(undefined) })
        return
      }
    }
  }

  const visitList = (node: List, base: number, list: number) => {
    /** Columns of the markers: one space more is one level more, as slides print it. */
    const columns: number[] = []
    let order = node.start ?? 1
    for (const item of node.children) {
      const column = item.position?.start.column ?? 1
      while (columns.length > 0 && columns.at(-1)! > column) columns.pop()
      if (columns.at(-1) !== column) columns.push(column)
      visitItem(item, base + columns.length - 1, list, node.ordered ? `${order++}` : undefined)
    }
  }

  const visitItem = (item: ListItem, level: number, list: number, order: string | undefined) => {
    const [first, ...others] = item.children
    const inline = first?.type === 'paragraph' ? readInline(first.children, canonical) : undefined
    const labelled = takeLabel(inline?.reading ?? EMPTY_READING)
    const label = labelled.label ?? (order ? { text: order, number: order } : undefined)
    if (labelled.reading.text !== '') {
      drafts.push({
        type: 'item',
        depth: level,
        list,
        reading: labelled.reading,
        ...(label ? { label } : {}),
        ...linksOf(inline!),
        ...notesFor(inline),
      })
    }
    for (const child of first?.type === 'paragraph' ? others : item.children) {
      if (child.type === 'list') visitList(child, level + 1, list)
      else visit(child)
    }
  }

  const visitTable = (node: Table) => {
    counters.table++
    node.children.forEach((row, index) => {
      const inlines = row.children.map(cell => readInline(cell.children, canonical))
      const cells = inlines.map(inline => inline.reading)
      const links = inlines.flatMap(inline => inline.links)
      const calls = inlines.flatMap(inline => inline.calls)
      drafts.push({
        type: 'row',
        reading: joinReadings(cells, ' | '),
        cells,
        header: index === 0,
        table: counters.table,
        ...(links.length > 0 ? { links } : {}),
        ...notesFor({ reading: EMPTY_READING, links, calls }),
      })
    })
  }

  for (const node of root.children) visit(node)
  return drafts
}

function addFootnote(node: FootnoteDefinition, canonical: string, footnotes: Map<string, Note>) {
  const [first] = node.children
  if (first?.type !== 'paragraph') return
  footnotes.set(node.identifier, noteOf(readInline(first.children, canonical).reading.text) ?? {})
}

function headingText(reading: Reading): { reading: Reading; number?: string } {
  const match = HEADING_NUMBER.exec(reading.text)
  return match ? { reading: sliceReading(reading, match[0].length), number: match[1]! } : { reading }
}
