import type { Code } from './code.ts'
import { CODE_PATTERNS, sessionOf } from './code-patterns.ts'
import { findParagraphs } from './paragraphs.ts'

/** The codes of a text in reading order, not overlapping. */
export function findCodes(input: string): readonly Code[] {
  const found: Code[] = []
  const lower = input.normalize('NFC').toLowerCase()
  for (const { sign, pattern, read } of CODE_PATTERNS) {
    if (!sign.test(lower)) continue
    for (const match of input.matchAll(pattern)) {
      const groups = match.groups ?? {}
      const [text, ...forms] = read(groups)
      // Two numbers behind it that are no session are no part of it.
      const beyond = groups.session && !sessionOf(groups) ? groups.session.length : 0
      found.push({ text, forms, start: match.index, end: match.index + match[0].length - beyond })
    }
  }
  found.push(...findParagraphs(input))
  if (found.length < 2) return found
  // A stable sort keeps the order of the table where two begin at the same place.
  found.sort((a, b) => a.start - b.start)
  let end = 0
  return found.filter(each => {
    if (each.start < end) return false
    end = each.end
    return true
  })
}
