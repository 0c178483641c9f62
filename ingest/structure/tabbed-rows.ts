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
  if (columns < 2) return undefined
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

function rowOf(cells: readonly Reading[], header: boolean, table: number, page?: number): Draft {
  return { type: 'row', reading: joinReadings(cells, ' | '), cells, header, table, ...(page ? { page } : {}) }
}
