import type { Line } from './line.ts'

const URL_LINE = /^<?(?:https?:\/\/|www\.)\S+$/i
const FOOTER =
  /^(?:side|page|s\.)\s+\d{1,4}(?:\s*(?:\/|av|of)\s*\d{1,4})?$|^\d{1,4}\s*(?:\/|av|of)\s*\d{1,4}$|^[-–—]\s*\d{1,4}\s*[-–—]$/i
const LEADERS = /(?:\.\s?){5,}\s*\d{1,4}$/
const RULE = /^[\s_=~*\-–—]{3,}$/

/**
 * Marks what no reader reads: URL blocks, page footers, running headers, tables
 * of contents. A running header is a line that stands at the start (or the foot)
 * of two pages or more, or of one page and of the document.
 */
export function markFurniture(lines: readonly Line[]): Line[] {
  const atPageStart = new Map<string, number>()
  for (const line of lines) {
    if (line.pageStart) atPageStart.set(line.reading.text, (atPageStart.get(line.reading.text) ?? 0) + 1)
  }
  return lines.map((line, index) => {
    const text = line.reading.text
    if (URL_LINE.test(text)) return { ...line, furniture: 'url' as const }
    if (FOOTER.test(text)) return { ...line, furniture: 'footer' as const }
    if (LEADERS.test(text) || RULE.test(text) || isLegend(text))
      return { ...line, furniture: 'debris' as const }
    if (
      line.page !== undefined &&
      /^\d{1,4}$/.test(text) &&
      (line.pageStart || (lines[index + 1]?.pageStart ?? true))
    ) {
      return { ...line, furniture: 'footer' as const }
    }
    if (line.pageStart && text.length < 120 && !/[.:;,]$/.test(text) && (atPageStart.get(text) ?? 0) > 1) {
      return { ...line, furniture: 'running header' as const }
    }
    return line
  })
}

/** Marks and values of a chart in a row: `● 2020 ● 2021 ● 2022`. */
export function isLegend(text: string): boolean {
  return (text.match(/[●■▲◆○□]\s/gu)?.length ?? 0) > 1
}
