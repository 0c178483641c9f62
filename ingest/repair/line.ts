import { type Reading, readAsIs, trimReading } from '../document/reading.ts'
import type { Furniture, Label } from '../document/tree.ts'

/** A line of plain text that is not blank. Blank lines are counted by the line below them. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Offsets in the canonical text, without white space around. */
  readonly start: number
  readonly end: number
  /** White space before the text, in columns; a tab counts four. */
  readonly indent: number
  /** Blank lines above. */
  readonly gap: number
  /** From 1; counted by form feeds, absent where there are none. */
  readonly page?: number
  /** First line of a page, as far as can be told. */
  readonly pageStart: boolean
  /** The text as it is read, repaired. */
  readonly reading: Reading
  /** A label that was found displaced in the line. */
  readonly label?: Label
  readonly furniture?: Furniture['reason']
}

/**
 * The lines of a text that are not blank. A page starts at the first line, after
 * a form feed, and, where the text has no form feeds, at a line with a single
 * space before it: what extraction from PDF leaves of a page break. A column of
 * lines that all begin so is an indented text instead.
 */
export function linesOf(text: string): Line[] {
  const paged = text.includes('\f')
  const starts = text.match(/^ (?=\S)/gm)?.length ?? 0
  const isIndented = starts * 5 > (text.match(/^[^\S\n]*\S/gm)?.length ?? 0) && starts > 3
  const lines: Line[] = []
  let page = 1
  let gap = 0
  let number = 0
  let pageStart = true
  for (const match of text.matchAll(
    /([^\r\n\f\v\u2028\u2029\u0085]*)(\r\n|[\r\n\f\v\u2028\u2029\u0085]|$)/g,
  )) {
    const [whole, raw, stop] = match as unknown as [string, string, string]
    if (whole === '' && match.index === text.length && number > 0) break
    const isBreakAlone = whole === '\f'
    if (!isBreakAlone) number++
    const start = match.index + raw.length - raw.trimStart().length
    const end = match.index + raw.trimEnd().length
    if (start >= end) {
      if (!isBreakAlone) gap++
    } else {
      const before = raw.slice(0, raw.length - raw.trimStart().length)
      const indent = [...before].reduce((sum, unit) => sum + (unit === '\t' ? 4 : 1), 0)
      const singleSpace = !paged && !isIndented && indent === 1 && number > 1
      lines.push({
        number,
        start,
        end,
        indent,
        gap,
        ...(paged ? { page } : {}),
        pageStart: pageStart || singleSpace,
        reading: trimReading(readAsIs(text, start, end)),
      })
      gap = 0
      pageStart = false
    }
    if (stop === '\f') {
      page++
      pageStart = true
    }
  }
  return lines
}
