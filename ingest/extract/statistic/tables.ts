import { groupBy } from '../../../graph/model/group-by.ts'
import type { Reading } from '../../document/reading.ts'
import { joinReadings } from '../../document/reading.ts'
import type { Block, Row } from '../../document/tree.ts'
import { numberOf } from '../../language/norwegian-numbers.ts'
import { periodIn } from './period.ts'

/** One figure of a table. */
export interface CellFigure {
  readonly row: Row
  /** Name of the row and the figure. */
  readonly reading: Reading
  readonly name: string
  readonly value: number
  readonly valueText: string
  readonly unit: string
  readonly period?: string
  /** What the column is of, as its header says. */
  readonly of: string
}

const FIGURE = /^(?:ca\.?\s*)?(\d{1,3}(?:\s\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)\s*(%|prosent|kr|kroner)?$/iu

/** What a column of numbers that name their row is headed by: `Nr.`, `Tiltaksnr.`, `Mål nr.`, `ID`. */
const NAMES_ROWS = /^(?:\p{L}*\s*)?(?:nr|nummer)\.?$|^(?:#|id|kode)$/iu

/** The figures of all tables with a header: one for each row and each column that holds nothing else. */
export function tableFigures(blocks: readonly Block[]): readonly CellFigure[] {
  const rows = blocks.filter((block): block is Row => block.type === 'row')
  return [...groupBy(rows, ({ table }) => table).values()].flatMap(figuresOf)
}

function figuresOf(rows: readonly Row[]): readonly CellFigure[] {
  const header = rows.find(row => row.header)
  const body = rows.filter(row => !row.header)
  if (!header || body.length === 0) return []
  const columns = header.cells.map((_, at) => at)
  const isFigures = (at: number): boolean =>
    body.every(
      row => /^[-–]?$/.test(row.cells[at]?.text.trim() ?? '') || FIGURE.test(row.cells[at]!.text.trim()),
    )
  const isCount = (at: number): boolean =>
    body.every((row, index) => row.cells[at]?.text.trim().replace(/\.$/, '') === String(index + 1))
  const name = columns.find(at => !isFigures(at))
  if (name === undefined) return []
  // A column of years says when, not how much.
  const isYears = (at: number): boolean =>
    body.every(row => /^(?:(?:19|20)\d{2})?$/.test(row.cells[at]?.text.trim() ?? ''))
  const namesRows = (at: number): boolean => NAMES_ROWS.test(header.cells[at]!.text.trim())
  const figures = columns.filter(at => isFigures(at) && !isCount(at) && !isYears(at) && !namesRows(at))
  return body.flatMap(row =>
    figures.flatMap(at => cellFigure(row, row.cells[name]!, row.cells[at], header.cells[at]!.text.trim())),
  )
}

function cellFigure(row: Row, name: Reading, cell: Reading | undefined, head: string): readonly CellFigure[] {
  const match = FIGURE.exec(cell?.text.trim() ?? '')
  const value = numberOf(match?.[1] ?? '')
  if (!cell || !match || value === undefined || name.text.trim() === '') return []
  const years = [...new Set(head.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? [])]
  const period = periodIn(head) ?? (years.length === 1 ? years[0] : undefined)
  return [
    {
      row,
      reading: joinReadings([name, cell], ': '),
      name: name.text.trim(),
      value,
      valueText: cell.text.trim(),
      unit: match[2] ? (/^k/i.test(match[2]) ? 'kroner' : '%') : unitOfHeader(head),
      ...(period !== undefined && { period }),
      of: head,
    },
  ]
}

/** `Helseutgifter, 2019 NOK mrd` and `Utgifter (mill. kroner)` say the unit of the column. */
function unitOfHeader(head: string): string {
  const money = /(?:NOK|kr(?:oner)?)?\s*\(?(mill|mrd)\p{L}*\.?\s*(?:NOK|kr(?:oner)?)?/iu.exec(head)?.[1]
  if (money) return `${money.toLowerCase()}. kroner`
  if (/%|prosent|andel/iu.test(head)) return '%'
  if (/kroner|\bkr\b|NOK/iu.test(head)) return 'kroner'
  const bracketed = /\(([^()\d]{1,30})\)/u.exec(head)?.[1]
  if (bracketed) return bracketed
  // "Depoter i 2031": what is counted, without when.
  const counted = head
    .replace(/(?:\s+i)?\s*(?:19|20)\d{2}/gu, '')
    .replace(/^antall\s+/iu, '')
    .trim()
  return counted.split(/\s+/u).length < 4 ? counted.toLowerCase() : ''
}
