import type { Line } from '../repair/line.ts'
import { takeLabel } from './label.ts'

/**
 * The width at which a text was wrapped, in characters; undefined where every
 * line is a paragraph of its own. A text was wrapped when its long lines are
 * nearly equally long and some of them end inside a sentence.
 */
export function widthOf(lines: readonly Line[]): number | undefined {
  const prose = lines.filter(line => !line.furniture)
  const lengths = prose.map(line => line.reading.text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  if (width < 40 || width > 160 || (lengths.at(-1) ?? 0) > width * 1.6) return undefined
  const broken = prose.filter((line, i) => {
    const next = prose[i + 1]
    return next?.gap === 0 && line.reading.text.length > width * 0.7 && goesOn(next)
  })
  return broken.length > 0 ? width : undefined
}

/** Begins inside a sentence: in lower case, or with a number that is no label. */
function goesOn({ reading }: Line): boolean {
  if (/^\p{Ll}/u.test(reading.text)) return true
  return /^\d/.test(reading.text) && takeLabel(reading).label === undefined
}

/** True where the first word of `next` would have stood at the end of `line` in a text of this width: the break was meant. */
export function isMeantBreak(line: string, next: string, width: number | undefined, slack = 0.12): boolean {
  if (width === undefined) return true
  const word = /^\S+/.exec(next)?.[0].length ?? 0
  return line.length + 1 + word < width * (1 - slack)
}
