import type { Paragraph } from 'mdast'
import { joinReadings, type Reading, readAsIs, sliceReading, tidyReading } from '../document/reading.ts'
import type { Line } from '../repair/line.ts'
import type { Draft } from './draft.ts'

/** A paragraph whose lines all have the same number of tabs is a table; its first line is the header. */
export function tabbedRows(
  node: Paragraph,
  canonical: string,
  counters: { table: number },
): Draft[] | undefined {
  const from = node.position?.start.offset
  const to = node.position?.end.offset
  if (from === undefined || to === undefined) return undefined
  const lines = [...canonical.slice(from, to).matchAll(/[^\r\n]+/g)]
  const columns = lines[0]?.[0].split('\t').length ?? 1
  if (lines.length < 2 || columns < 2 || lines.some(line => line[0].split('\t').length !== columns))
    return undefined
  counters.table++
  return lines.map((line, index) => {
    let at = from + line.index
    const cells: Reading[] = line[0].split('\t').map(cell => {
      const reading = tidyReading(readAsIs(canonical, at, at + cell.length))
      at += cell.length + 1
      return reading
    })
    return {
      type: 'row',
      reading: joinReadings(cells, ' | '),
      cells,
      header: index === 0,
      table: counters.table,
    }
  })
}

/** The table that begins at a line of a plain text, if its lines have tabs. */
export function tabbedLines(
  lines: readonly Line[],
  from: number,
  counters: { table: number },
): Draft[] | undefined {
  const columns = lines[from]!.reading.text.split('\t').length
  if (columns < 2) return spacedLines(lines, from, counters)
  let end = from + 1
  while (lines[end]?.gap === 0 && lines[end]!.reading.text.split('\t').length === columns) end++
  const rows = lines.slice(from, end)
  if (rows.length < 2) return undefined
  counters.table++
  return rows.map(({ reading, page }, index) => {
    let at = 0
    const cells = reading.text.split('\t').map(cell => {
      const from = at
      at += cell.length + 1
      return tidyReading(sliceReading(reading, from, from + cell.length))
    })
    return rowOf(cells, index === 0, counters.table, page)
  })
}

/** Columns are at least so many spaces apart. */
const BETWEEN = /\s{3,}/g
/** The fields of a letterhead stand so too. */
const LETTERHEAD = /(?:vår|deres|dykkar)\s+(?:ref|dato)|saksbehand/iu

/** Columns that only spaces part, as a layout-keeping extraction leaves them: three or more, each row alike. */
function spacedLines(lines: readonly Line[], from: number, counters: { table: number }): Draft[] | undefined {
  const cellsOf = (line: Line | undefined) => (line && !line.label ? line.reading.text.split(BETWEEN) : [])
  const columns = cellsOf(lines[from]).length
  if (columns < 3 || LETTERHEAD.test(lines[from]!.reading.text)) return undefined
  let end = from + 1
  while (lines[end]?.gap === 0 && cellsOf(lines[end]).length === columns) end++
  if (end - from < 2) return undefined
  counters.table++
  return lines.slice(from, end).map(({ reading, page }, index) => {
    const bounds = [...reading.text.matchAll(BETWEEN)]
    const starts = [0, ...bounds.map(match => match.index + match[0].length)]
    const ends = [...bounds.map(match => match.index), reading.text.length]
    const cells = starts.map((start, at) => tidyReading(sliceReading(reading, start, ends[at])))
    return rowOf(cells, index === 0, counters.table, page)
  })
}

function rowOf(cells: readonly Reading[], header: boolean, table: number, page?: number): Draft {
  return { type: 'row', reading: joinReadings(cells, ' | '), cells, header, table, ...(page ? { page } : {}) }
}
