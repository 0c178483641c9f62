import type { Snippet } from '../../graph/store/search.ts'
import type { Match } from '../ranking/find-matches.ts'

/** Characters of the text, before white space is folded. */
const LENGTH = 200
/** Of them before the first word found, so that one sees what it belongs to. */
const LEAD = 40
/** A line of a digest, below its heading, that says where in the original it stands or who tells it. */
const PLACE_LINE = /^\*(?:Sted|Gjengitt av)\b[^\n]*\*[ \t]*$/gm

/**
 * The part of a text where most different words of the query stand close
 * together, cut at word borders, white space folded.
 */
export function cutSnippet(text: string, matches: readonly Match[]): Snippet {
  const [from, to] = window(text, matches)
  let cut = ''
  const highlights: { start: number; end: number }[] = []
  let at = from
  for (const { start, end } of matches) {
    if (start < from || end > to) continue
    cut = append(cut, text.slice(at, start))
    const begin = cut.length
    cut = append(cut, text.slice(start, end))
    highlights.push({ start: begin, end: cut.length })
    at = end
  }
  return { text: append(cut, text.slice(at, to)).trimEnd(), highlights }
}

function append(cut: string, more: string): string {
  const folded = more.replace(/\s+/g, ' ')
  return cut === '' || cut.endsWith(' ') ? cut + folded.trimStart() : cut + folded
}

function window(text: string, matches: readonly Match[]): readonly [number, number] {
  const best = closestFrom(matches)
  const from = wordBorder(text, Math.max(0, Math.min(best - LEAD, text.length - LENGTH)), 1)
  // A match is never cut: the first word found may itself be longer than the lead leaves room for.
  const start = pastPlace(text, matches, Math.min(from, matches.length > 0 ? best : from))
  const inside = matches.filter(match => match.start < start + LENGTH && match.start >= start)
  const end = Math.max(start + LENGTH, ...inside.map(match => match.end))
  return [start, wordBorder(text, Math.min(end, text.length), -1)]
}

/** What is said comes before where it stands: the start, or the end of a place line that only a heading stands in front of. */
function pastPlace(text: string, matches: readonly Match[], start: number): number {
  let past = start
  for (const { index, 0: line } of text.matchAll(PLACE_LINE)) {
    const end = index + line.length
    if (end <= past || index > past + LENGTH) continue
    const isLost = matches.some(match => match.start >= past && match.start < end)
    const isFound = matches.some(match => match.start >= end && match.end <= end + LENGTH)
    const isBelowHeading = !text.slice(past, index).trim().includes('\n')
    if (isLost ? isFound && isBelowHeading : isFound || matches.length === 0) past = end
  }
  return past === start ? start : past + /^\s*/.exec(text.slice(past))![0].length
}

/** Where the first of those matches begins that are of most different terms, and most of them, in what is shown. */
function closestFrom(matches: readonly Match[]): number {
  let best = 0
  let most = -1
  // Of the matches from `first` to `end`, how many there are of each term.
  const near = new Map<string, number>()
  let end = 0
  for (const [first, { start, term }] of matches.entries()) {
    for (; end < matches.length && matches[end]!.end <= start + LENGTH - LEAD; end++)
      near.set(matches[end]!.term, (near.get(matches[end]!.term) ?? 0) + 1)
    const worth = near.size + (end - first) / 100
    if (worth > most) {
      most = worth
      best = start
    }
    const others = (near.get(term) ?? 1) - 1
    if (others > 0) near.set(term, others)
    else near.delete(term)
    end = Math.max(end, first + 1)
  }
  return best
}

/** The nearest border in the direction; the place itself where there is none near. */
function wordBorder(text: string, at: number, step: 1 | -1): number {
  if (at <= 0 || at >= text.length) return at
  for (let to = at; Math.abs(to - at) < LEAD && to > 0 && to < text.length; to += step) {
    if (/\s/.test(text[to - 1]!) || /\s/.test(text[to]!)) return to
  }
  // Never between the halves of one character.
  return /[\uDC00-\uDFFF]/.test(text[at]!) ? at - 1 : at
}
