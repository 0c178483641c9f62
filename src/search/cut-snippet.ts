import type { Snippet } from '../../graph/store/search.ts'
import type { Match } from '../ranking/find-matches.ts'

/** Characters of the text, before white space is folded. */
const LENGTH = 200
/** Of them before the first word found, so that one sees what it belongs to. */
const LEAD = 40

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
  let best = 0
  let most = -1
  for (const [first, { start }] of matches.entries()) {
    const near = matches.slice(first).filter(match => match.end <= start + LENGTH - LEAD)
    const worth = new Set(near.map(match => match.term)).size + near.length / 100
    if (worth > most) {
      most = worth
      best = start
    }
  }
  const from = wordBorder(text, Math.max(0, Math.min(best - LEAD, text.length - LENGTH)), 1)
  // A match is never cut: the first word found may itself be longer than the lead leaves room for.
  const start = Math.min(from, matches.length > 0 ? best : from)
  const inside = matches.filter(match => match.start < start + LENGTH && match.start >= start)
  const end = Math.max(start + LENGTH, ...inside.map(match => match.end))
  return [start, wordBorder(text, Math.min(end, text.length), -1)]
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
