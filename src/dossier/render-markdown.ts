import type { Block, Cell, Told } from './block.ts'
import type { Composed } from './compose-dossier.ts'

/** Markdown with tables and footnotes, as GitHub and pandoc read them. Ends with a line end. */
export function renderMarkdown({ blocks }: Composed): string {
  return `${blocks.map(blockText).join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`
    case 'paragraph':
      return block.tone === 'warning' ? `> ${told(block)}` : told(block)
    case 'list':
      return block.items.map(item => `- ${told(item)}`).join('\n')
    case 'table':
      return [
        `**${escaped(block.caption)}**\n`,
        row(block.head.map(escaped)),
        row(block.head.map(() => '---')),
        ...block.rows.map(cells => row(cells.map(cellText))),
      ].join('\n')
    case 'quotes':
      return block.items
        .map(({ number, text, source }) => `[^${number}]: «${escaped(text)}» — ${escaped(source)}`)
        .join('\n')
  }
}

function told({ text, cites = [] }: Told): string {
  return `${escaped(text)}${cites.length > 0 ? ` ${notes(cites)}` : ''}`
}

function cellText({ lines, cites = [] }: Cell): string {
  return [...lines.map(escaped), notes(cites)].filter(Boolean).join('<br>')
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function notes(cites: readonly number[]): string {
  return cites.map(number => `[^${number}]`).join(' ')
}

/** Signs that would else be read as marks; a number or dash at the start as a list. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~&]/g, sign => `\\${sign}`)
    .replace(/^(\d+)([.)])(?= )/, '$1\\$2')
    .replace(/^([-+])(?= )/, '\\$1')
}
