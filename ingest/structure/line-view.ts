import { isClosed, isOpenEnded } from '../repair/function-words.ts'
import type { Line } from '../repair/line.ts'
import { isIntro, isOverLines } from './intro.ts'
import { BARE_LABEL, BARE_ROMAN, takeLabel } from './label.ts'
import { isMeantBreak, widthOf } from './width.ts'

/** The lines of a text without its furniture, and what can be asked of each. */
export interface LineView {
  readonly lines: readonly Line[]
  /** Width of the wrapped text in characters; undefined where every line is a paragraph. */
  readonly width: number | undefined
  text(i: number): string
  /** Begins with a bullet, a number or a label. */
  isMarked(i: number): boolean
  /** Begins in lower case. */
  isLower(i: number): boolean
  /** The first word of this line would have stood at the end of the line before; `slack` is the share of the width that is no sign. */
  isMeantBreak(i: number, slack?: number): boolean
  /** A line further down is the same, or begins this one. */
  comesAgain(i: number): boolean
  /** Goes on with the paragraph that the line before belongs to. */
  continues(i: number): boolean
}

const DASH = /^[–—-]\s/

export function lineView(all: readonly Line[]): LineView {
  const lines = singleSpaced(all.filter(line => !line.furniture))
  const width = widthOf(lines)
  const lastOf = new Map(lines.map(({ reading }, i) => [reading.text.slice(0, 20), i]))
  const text = (i: number) => lines[i]?.reading.text ?? ''
  const isLower = (i: number) => /^["«(]?\p{Ll}/u.test(text(i))
  const meantBreak = (i: number, slack?: number) => isMeantBreak(text(i - 1), text(i), width, slack)

  /** A dash at the start of a line may be one inside the sentence: `… forbedring ␤ – lokalt og nasjonalt.` */
  const isDashInSentence = (i: number) =>
    i > 0 &&
    DASH.test(text(i)) &&
    !DASH.test(text(i - 1)) &&
    !DASH.test(text(i + 1)) &&
    !isClosed(text(i - 1)) &&
    /^.\s\p{Ll}/u.test(text(i)) &&
    !meantBreak(i, 0.2)

  const marks = lines.map((line, i) => {
    if (line.label || isDashInSentence(i)) return undefined
    if (BARE_LABEL.test(text(i)) || BARE_ROMAN.test(text(i))) return { number: undefined, bullet: false }
    const { label, bullet } = takeLabel(line.reading)
    return label || bullet ? { number: label?.word ? undefined : label?.number, bullet } : undefined
  })
  /** A number in the middle of a sentence may come first on its line; a list counts from its start. */
  const isMarked = (i: number) => {
    const mark = marks[i]
    if (!mark) return false
    if (mark.bullet || mark.number === undefined || /^[1aiI](?:\.1)*$/.test(mark.number)) return true
    const line = lines[i]!
    if (line.gap > 0 || i === 0 || isClosed(text(i - 1)) || isOverLines(text(i - 1))) return true
    return marks
      .slice(Math.max(0, i - 12), i)
      .some(other => other?.number && precedes(other.number, mark.number!))
  }

  /** A line in capitals that was ended early without a full stop is no row of a paragraph. */
  const isShortTitle = (i: number) =>
    i + 1 < lines.length &&
    !isLower(i) &&
    !/[.!?…]$/.test(text(i)) &&
    (isIntro(text(i)) || !isOpenEnded(text(i))) &&
    meantBreak(i + 1, 0.3)

  const continues = (i: number) => {
    const line = lines[i]!
    const before = text(i - 1)
    if (line.label || isMarked(i)) return false
    if (BARE_LABEL.test(before) || BARE_ROMAN.test(before) || /^[.,;:)]/.test(text(i))) return true
    if (isClosed(before)) return line.gap === 0 && !line.pageStart && !meantBreak(i) && !isShortTitle(i)
    if (isLower(i) || isDashInSentence(i) || (line.gap === 0 && text(i).startsWith('('))) return true
    // A word alone above a blank line ("Til") is no sentence to go on with.
    if (line.gap > 0) return isOpenEnded(before) && /\s/.test(before)
    if (isOpenEnded(before) && !meantBreak(i, 0.3)) return true
    // After a title in front of a text, the text begins a line of its own.
    return !meantBreak(i, isMarked(i - 1) ? 0.04 : 0.15)
  }

  const comesAgain = (i: number) => (lastOf.get(text(i).slice(0, 20)) ?? i) > i

  return { lines, width, text, comesAgain, isMarked, isLower, isMeantBreak: meantBreak, continues }
}

/** In a wrapped text with a blank line after every line, the blank lines say nothing. */
function singleSpaced(lines: readonly Line[]): readonly Line[] {
  const spaced = lines.filter(({ gap }) => gap > 0).length
  if (spaced < lines.length * 0.9) return lines
  const closer = lines.map(line => ({ ...line, gap: Math.max(0, line.gap - 1) }))
  return widthOf(closer) === undefined ? lines : closer
}

const ROMANS = ' I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')

/** `a` before `b`, `2` before `3`, `1.2` before `1.3`, `IV` before `V`. */
export function precedes(first: string, second: string): boolean {
  const cut = (number: string) => [
    number.slice(0, number.lastIndexOf('.') + 1),
    number.slice(number.lastIndexOf('.') + 1),
  ]
  const [path, last] = cut(first) as [string, string]
  const [otherPath, otherLast] = cut(second) as [string, string]
  if (path !== otherPath) return second === `${first}.1`
  const [roman, otherRoman] = [ROMANS.indexOf(last), ROMANS.indexOf(otherLast)]
  if (roman > 0 && otherRoman === roman + 1) return true
  if (/^\d+$/.test(last) && /^\d+$/.test(otherLast)) return Number(otherLast) === Number(last) + 1
  return last.length === 1 && otherLast.length === 1 && otherLast.charCodeAt(0) === last.charCodeAt(0) + 1
}
