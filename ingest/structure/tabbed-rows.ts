import type { Paragraph } from 'mdast'
import { joinReadings, type Reading, readAsIs, tidyReading } from '../document/reading.ts'
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
