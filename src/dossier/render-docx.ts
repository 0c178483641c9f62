import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Cell, Table as LinkTable, Told } from './block.ts'
import type { Composed } from './compose-dossier.ts'
import { docxStyles } from './docx-styles.ts'
import { fixedArchive } from './fixed-archive.ts'

const HEADINGS = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const

/** Per cent of the text's width, column by column of the table of links. */
const WIDTHS = [33, 16, 40, 11] as const
/** Between the margins of a sheet of A4, in twentieths of a point. */
const TEXT_WIDTH = 9026
/** Within a cell, in twentieths of a point: without them the first line stands on the rule. */
const CELL_MARGINS = { top: 50, bottom: 30, left: 90, right: 90 }

/** A Word document; the same dossier gives the same bytes. */
export async function renderDocx({ title, asOf, isoTime, blocks }: Composed): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Sporbar',
    lastModifiedBy: 'Sporbar',
    description: asOf,
    revision: 1,
    styles: docxStyles(),
    sections: [
      {
        headers: { default: new Header({ children: [styled('Header', `${title} · ${asOf}`)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: blocks.flatMap(blockChildren),
      },
    ],
  })
  return fixedArchive(await Packer.pack(document, 'uint8array'), isoTime)
}

function blockChildren(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          pageBreakBefore: block.newPage ?? false,
          text: plain(block.text),
        }),
      ]
    case 'paragraph':
      return [styled(block.tone ? STYLES[block.tone] : 'Normal', told(block))]
    case 'list':
      return block.items.map(item => new Paragraph({ text: plain(told(item)), bullet: { level: 0 } }))
    case 'table':
      return [styled('TableCaption', block.caption), tableOf(block)]
    case 'quotes':
      return block.items.map(
        ({ number, text, source }) =>
          new Paragraph({
            style: 'Quote',
            children: [
              new TextRun({ text: `[${number}] `, bold: true }),
              new TextRun(`«${plain(text)}» — `),
              new TextRun({ text: plain(source), italics: true }),
            ],
          }),
      )
  }
}

const STYLES = { lead: 'Lead', note: 'Note', warning: 'Warning' } as const

function tableOf({ head, rows }: LinkTable): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: CELL_MARGINS,
    columnWidths: WIDTHS.map(width => Math.round((width * TEXT_WIDTH) / 100)),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((name, at) => cellOf([styled('TableHead', name)], at)),
      }),
      ...rows.map(
        cells =>
          new TableRow({
            cantSplit: true,
            children: cells.map((cell, at) => cellOf(cellParagraphs(cell), at)),
          }),
      ),
    ],
  })
}

function cellOf(children: readonly Paragraph[], column: number): TableCell {
  return new TableCell({
    width: { size: WIDTHS[column] ?? 25, type: WidthType.PERCENTAGE },
    children: [...children],
  })
}

/** Never empty: Word cannot open a cell without a paragraph. */
function cellParagraphs({ lines, cites = [] }: Cell): readonly Paragraph[] {
  const texts = [...lines, ...(cites.length > 0 || lines.length === 0 ? [numbers(cites)] : [])]
  return texts.map(text => styled('TableText', text))
}

function styled(style: string, text: string): Paragraph {
  return new Paragraph({ style, text: plain(text) })
}

function told({ text, cites = [] }: Told): string {
  return cites.length > 0 ? `${text} ${numbers(cites)}` : text
}

function numbers(cites: readonly number[]): string {
  return cites.map(number => `[${number}]`).join(' ')
}

/** White space folded, and without the signs that XML cannot hold. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}
