import { isClosed, isFunctionWord, isOpenEnded } from '../repair/function-words.ts'
import { isActor, isIntro, isOverLines } from './intro.ts'
import type { LineView } from './line-view.ts'
import { looksLikeVerb, verbAt } from './verb.ts'

/** True for a line that only an item begins with: right below a heading it is the first of a list. */
export function beginsWithVerb(view: LineView, i: number): boolean {
  return !view.lines[i]!.label && view.isLower(i) && verbAt(view.text(i)) !== undefined
}

/** True if a list whose bullets were lost begins at line `i`, below a paragraph that begins at line `from`. */
export function beginsLostList(view: LineView, from: number, i: number): boolean {
  const line = view.lines[i]
  if (!line || line.label || view.isMarked(i)) return false
  const intro = view.text(i - 1)
  if (intro.endsWith(':')) return view.isLower(i) || endOfTitles(view, i) > 0
  const isAlone = i - from === 1 && intro.length <= 80 && !isClosed(intro)
  if (!isAlone || !view.isLower(i) || !view.isMeantBreak(i, 0.3)) return false
  const apart = line.gap > 0 || line.pageStart
  if (isIntro(intro))
    return looksLikeVerb(view.text(i)) && (apart || isActor(intro) || verbAt(view.text(i)) !== undefined)
  return apart && !isOpenEnded(intro) && verbAt(view.text(i)) === 'present'
}

/**
 * Below a colon, lines in capitals that end like no sentence are the items: line
 * by line, or with blank lines between where most of them come again as headings.
 * Returns the line after the last one; 0 where line `from` begins no such row.
 */
function endOfTitles(view: LineView, from: number): number {
  const gap = view.lines[from + 1]?.gap
  let end = from
  let recurring = 0
  while (end < view.lines.length && end - from < MAX_TITLES) {
    const line = view.lines[end]!
    if (end > from && (line.gap !== gap || repeats(view, from, end))) break
    if (line.label || view.isMarked(end) || !isTitle(view.text(end)) || (gap === 0 && headsProse(view, end)))
      break
    if (view.comesAgain(end)) recurring++
    end++
    while (
      end < view.lines.length &&
      view.lines[end]!.gap === 0 &&
      view.isLower(end) &&
      !isClosed(view.text(end))
    )
      end++
  }
  if (end - from < 2) return 0
  return gap === 0 || recurring * 2 >= end - from ? end : 0
}

/**
 * Two lines or more right below "Mål" or "Adresseliste", each beginning with a
 * capital and none ending like a sentence, are a point each. Returns the line
 * after the last one; 0 where line `from` begins no such row.
 */
export function endOfPoints(view: LineView, from: number): number {
  if (from === 0 || view.lines[from]!.gap > 0 || !isOverLines(view.text(from - 1))) return 0
  let end = from
  while (end < view.lines.length && end - from < MAX_TITLES) {
    const line = view.lines[end]!
    const text = view.text(end)
    if (line.gap > 0 || line.label || view.isMarked(end) || !isTitle(text) || isOverLines(text)) break
    if (end > from && !view.isMeantBreak(end)) return 0
    if (isIntro(text) && !isActor(text)) return 0
    end++
  }
  const next = view.lines[end]
  if (next?.gap === 0 && view.isLower(end)) return 0
  return end - from < 2 ? 0 : end
}

const MAX_TITLES = 30

function isTitle(text: string): boolean {
  return /^["«]?\p{Lu}/u.test(text) && !/[.!?:]$/.test(text)
}

/** The name of an item again is the heading of its chapter. */
function repeats(view: LineView, from: number, i: number): boolean {
  const text = view.text(i)
  for (let other = from; other < i; other++) if (view.text(other).startsWith(text)) return true
  return false
}

/**
 * True if line `i` begins a new item. `opener` is the line that opened the list.
 * The verb tells, and where it does not, a line that ended before it was full;
 * a row that is indented more than the first item goes on with one.
 */
export function beginsItem(view: LineView, i: number, opener: number): boolean {
  const line = view.lines[i]
  const before = view.text(i - 1)
  if (!line || line.label || view.isMarked(i) || isOpenEnded(before)) return false
  if (!view.isLower(i)) return view.text(opener).endsWith(':') && i < endOfTitles(view, opener + 1)
  if (opener < 0 || !view.isLower(opener + 1)) return false
  const first = view.lines[opener + 1]!
  if (line.indent > first.indent && !line.pageStart && !first.pageStart) return false
  if (isClosed(before) || verbAt(view.text(i)) !== undefined) return true
  // A preposition or a conjunction goes on, unless all items begin so: "at …", "at …".
  const [word, firstWord] = [/^\p{L}+/u.exec(view.text(i))?.[0], /^\p{L}+/u.exec(first.reading.text)?.[0]]
  if (word !== undefined && isFunctionWord(word) && word !== firstWord) return false
  return view.isMeantBreak(i, looksLikeVerb(view.text(i)) ? 0.05 : 0.3)
}

/** The last of a row of titles may be the heading of the text below it. */
function headsProse(view: LineView, i: number): boolean {
  const next = view.lines[i + 1]
  if (next?.gap !== 0 || view.isMarked(i + 1) || view.isLower(i + 1)) return false
  const text = next.reading.text
  return isClosed(text) || (text.length > 60 && view.lines[i + 2]?.gap === 0 && view.isLower(i + 2))
}
