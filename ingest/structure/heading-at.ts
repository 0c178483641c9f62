import { isOpenEnded } from '../repair/function-words.ts'
import { isIntro, isOverLines, isSectionName } from './intro.ts'
import { BARE_LABEL } from './label.ts'
import type { LineView } from './line-view.ts'
import { precedes } from './line-view.ts'
import { looksLikeVerb } from './verb.ts'

/** A number printed in front of a heading; a Roman one only with its stop, since `I Norge` begins a sentence. */
export const HEADING_NUMBER =
  /^(?:(?:Kapittel|Kap\.|Del)\s+)?(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}(?=[.:]\s))(?:\.|:)?\s+(?=["«]?\p{Lu})/u
/** A line in which a sentence ends and another begins. */
const ENDS_INSIDE = /\p{Ll}{4}[.!?]\s+\p{Lu}/u
const ROMAN = /^[IVX]+$/

const NO_TITLE =
  /^(?:Til|Fra|Frå|Kopi|Att|Deres ref|Dykkar ref|Vår ref|Dato|Frist|Saksbehandler|Med (?:vennlig )?hil?sen|Vennlig hilsen|Med helsing|Postboks|Vedlegg:|Det kongelige|Det kongelege|DET KONGEL[IE]GE|Saks?(?:nr|nummer)|Arkiv(?:sak|kode|ref)?|(?:Vår|Dykkar|Deres) dato|Offentliggjort|Offentleggjord|Publisert|Sist oppdatert|Vedtatt|Vedteke|Vedteken|Fastsatt|Fastsett|Godkjent|Sist revidert)(?![\p{L}])/u

/**
 * How many lines a heading that begins at line `i` has; 0 where none begins. A
 * heading is short, does not end like a sentence, and what follows begins anew.
 * It may be wrapped over two lines.
 */
export function headingAt(view: LineView, i: number): number {
  const { lines } = view
  const first = view.text(i)
  const number = HEADING_NUMBER.exec(first)?.[1]
  if (
    lines[i]!.label ||
    !(number || /^["«]?\p{Lu}/u.test(first)) ||
    !isTitle(first.replace(/:$/, ''), number?.includes('.') ? undefined : view.width)
  )
    return 0
  if (BARE_LABEL.test(first) || (view.isMarked(i) && !number)) return 0
  // "Mål" and right below it a goal: what a section begins with is no heading.
  if (
    i > 0 &&
    isOverLines(view.text(i - 1)) &&
    lines[i]!.gap === 0 &&
    !lines[i]!.pageStart &&
    !isOverLines(first)
  )
    return 0
  if (isSectionName(first)) return 1
  if (isIntro(first)) return 0
  const rows = isWrapped(view, i) ? 2 : 1
  const next = i + rows
  if (next >= lines.length) return 0
  if (number && isListNumber(view, i, number, next)) return 0
  // "I. Nordmann" signs, and decisions are numbered alike: a Roman chapter stands apart.
  if (number && ROMAN.test(number) && (lines[next]!.gap === 0 || (i > 0 && lines[i]!.gap === 0))) return 0
  if (rows === 1 && isOpenEnded(first)) return 0
  if (view.isMarked(next) || lines[next]!.label) return rows
  if (view.isLower(next)) return 0
  return lines[next]!.gap > 0 || lines[next]!.pageStart || view.isMeantBreak(next, 0.15) ? rows : 0
}

function isWrapped(view: LineView, i: number): boolean {
  const two = view.lines[i + 1]
  if (!two || two.gap > 0 || two.pageStart || two.label || view.isMarked(i + 1)) return false
  const text = two.reading.text
  if (text.length > (view.width ?? 100) * 0.6 || !isTitle(text, view.width)) return false
  if (isOpenEnded(view.text(i))) return true
  // The second row of a title has nothing of an item or of a sentence.
  return view.isLower(i + 1) && !looksLikeVerb(text) && !view.isLower(i + 2)
}

/** `1. Kartlegge behov ␤ 2. Utrede modeller` is a list; `1. Forløp ␤ Det skal …` is a heading. */
function isListNumber(view: LineView, i: number, number: string, next: number): boolean {
  const row = numbersAbove(view, i)
  // `1. … ␤ 2. … ␤ 2.1 …`: a list with points below its points.
  if (number.includes('.')) return row.some(above => precedes(above, number))
  if (row.length > 1 && row.some(above => precedes(above, number))) return true
  const following = HEADING_NUMBER.exec(view.text(next))?.[1]
  if (following && !following.includes('.') && precedes(number, following)) return true
  // A footnote at the bottom of the page before, or the last sentence of a chapter, is no point of a list.
  if (view.lines[i]!.gap > 0 && /[.!?]$/.test(view.text(i - 1))) return false
  const before = HEADING_NUMBER.exec(view.text(i - 1))?.[1]
  return before !== undefined && !before.includes('.') && precedes(before, number)
}

function isTitle(text: string, width: number | undefined): boolean {
  return (
    text.length <= Math.min(120, (width ?? 133) * 0.9) &&
    !/[.!;:,]$/.test(text) &&
    !ENDS_INSIDE.test(text) &&
    !NO_TITLE.test(text)
  )
}

/** Numbers of the lines right above that follow each other as those of a list do; nearest first. */
function numbersAbove(view: LineView, i: number): readonly string[] {
  const row: string[] = []
  let at = i
  for (; view.lines[at]?.gap === 0 && row.length < 12; at--) {
    const number = HEADING_NUMBER.exec(view.text(at - 1))?.[1]
    if (number === undefined) break
    row.push(number)
  }
  // Below "Tiltak" each line is a point.
  if (row.length > 0 && view.lines[at]?.gap === 0 && isOverLines(view.text(at - 1))) return row
  // Chapters stand on each other too, but only with their first section: `2 Mål ␤ 2.1 Hovedmål`.
  return row.filter(one => !one.includes('.')).length > 1 ? row : []
}
