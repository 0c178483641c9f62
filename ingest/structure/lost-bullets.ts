import { isClosed, isOpenEnded } from '../repair/function-words.ts'
import { isActor, isIntro } from './intro.ts'
import type { LineView } from './line-view.ts'
import { looksLikeVerb, verbAt } from './verb.ts'

/** True if a list whose bullets were lost begins at line `i`, below a paragraph that begins at line `from`. */
export function beginsLostList(view: LineView, from: number, i: number): boolean {
  const line = view.lines[i]
  if (!line || line.label || view.isMarked(i)) return false
  const intro = view.text(i - 1)
  if (intro.endsWith(':')) return view.isLower(i) || isRowOfTitles(view, i)
  const isAlone = i - from === 1 && intro.length <= 80 && !isClosed(intro)
  if (!isAlone || !view.isLower(i) || !view.isMeantBreak(i, 0.3)) return false
  const apart = line.gap > 0 || line.pageStart
  if (isIntro(intro))
    return looksLikeVerb(view.text(i)) && (apart || isActor(intro) || verbAt(view.text(i)) !== undefined)
  return apart && !isOpenEnded(intro) && verbAt(view.text(i)) === 'present'
}

/** Below a colon, lines in capitals that end like no sentence are the items. */
function isRowOfTitles(view: LineView, i: number): boolean {
  const next = view.lines[i + 1]
  if (next?.gap !== 0 || next.label || view.isMarked(i + 1)) return false
  return !/[.!?]$/.test(view.text(i)) && !view.isLower(i + 1) && view.isMeantBreak(i + 1, 0.2)
}

/**
 * True if line `i` begins a new item. `opener` is the line that opened the list.
 * The verb tells, and where it does not, a line that ended before it was full.
 */
export function beginsItem(view: LineView, i: number, opener: number): boolean {
  const line = view.lines[i]
  const before = view.text(i - 1)
  if (!line || line.label || view.isMarked(i) || isOpenEnded(before)) return false
  if (!view.isLower(i)) {
    const isRow = view.text(opener).endsWith(':') && !view.isLower(opener + 1)
    return isRow && line.gap === 0 && view.isMeantBreak(i) && !headsProse(view, i)
  }
  if (!view.isLower(opener + 1)) return false
  if (isClosed(before) || verbAt(view.text(i)) !== undefined) return true
  return view.isMeantBreak(i, looksLikeVerb(view.text(i)) ? 0.05 : 0.3)
}

/** The last of a row of titles may be the heading of the text below it. */
function headsProse(view: LineView, i: number): boolean {
  const next = view.lines[i + 1]
  if (next?.gap !== 0 || view.isMarked(i + 1) || view.isLower(i + 1)) return false
  return isClosed(next.reading.text) || (view.lines[i + 2]?.gap === 0 && view.isLower(i + 2))
}
