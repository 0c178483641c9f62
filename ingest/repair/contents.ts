import type { Line } from './line.ts'

const HEAD = /^(?:innhald|innhold|innholdsfortegnelse|innhaldsliste|contents|table of contents)\s*:?$/iu
const NUMBER_IN_FRONT = /^(?:(?:kapittel|kap\.|del)\s+)?(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])[.:)]?\s+/iu
const PAGE_BEHIND = /[\s.…]*\s\d{1,3}$|[.…\s]{3,}\d{1,3}$/u
/** Longer lines and longer lists are text. */
const MAX_CHARACTERS = 140
const MAX_ENTRIES = 150

/**
 * The lines of a table of contents: what stands below its heading and comes
 * again as headings further down. It is over where an entry stands again, or
 * where two lines in a row do not come again (one may be the end of an entry
 * that was too long for its line).
 */
export function contentsLines(lines: readonly Line[]): ReadonlySet<Line> {
  const at = lines.findIndex(({ reading }) => HEAD.test(reading.text))
  if (at < 0) return new Set()
  const last = new Map(lines.map(({ reading }, i) => [nameOf(reading.text), i]))
  const comesAgain = (i: number): boolean => (last.get(nameOf(lines[i]?.reading.text ?? '')) ?? i) > i
  const entries: Line[] = []
  const seen = new Set<string>()
  for (let i = at + 1; i < lines.length && entries.length < MAX_ENTRIES; i++) {
    const line = lines[i]!
    const name = nameOf(line.reading.text)
    if (line.reading.text.length > MAX_CHARACTERS || seen.has(name)) break
    if (!comesAgain(i) && !PAGE_BEHIND.test(line.reading.text) && !comesAgain(i + 1)) break
    seen.add(name)
    entries.push(line)
  }
  return entries.length < 2 ? new Set() : new Set([lines[at]!, ...entries])
}

function nameOf(text: string): string {
  return text.replace(PAGE_BEHIND, '').replace(NUMBER_IN_FRONT, '').trim().toLowerCase()
}
