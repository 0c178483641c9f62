import type { Span, Spans } from '../../graph/model/evidence.ts'

/**
 * A reading is text as a person would read it, after repair, with a map back to
 * the canonical text. Whatever a repair inserted (a space at a line end) has no
 * piece; nothing in a reading ever claims a place that it does not have.
 *
 *     canonical   opprettholde bestMål 1 ␤␤ mulig funksjon
 *     reading     opprettholde best mulig funksjon
 *     pieces      [0–17 → 0–17]      [18–32 → 27–41]
 */
export interface Reading {
  readonly text: string
  readonly pieces: readonly Piece[]
}

export interface Piece {
  /** Offset in the reading. */
  readonly at: number
  /** Offsets in the canonical text; `end - start` characters of the reading come from here. */
  readonly start: number
  readonly end: number
}

export const EMPTY_READING: Reading = { text: '', pieces: [] }

/** The canonical text from `start` to `end`, read as it stands. */
export function readAsIs(canonical: string, start: number, end: number): Reading {
  return start >= end ? EMPTY_READING : { text: canonical.slice(start, end), pieces: [{ at: 0, start, end }] }
}

/** One after the other, with the glue between those that are not empty. */
export function joinReadings(readings: readonly Reading[], glue: string): Reading {
  let text = ''
  const pieces: Piece[] = []
  for (const reading of readings) {
    if (reading.text === '') continue
    if (text !== '') text += glue
    for (const piece of reading.pieces) pieces.push({ ...piece, at: piece.at + text.length })
    text += reading.text
  }
  return { text, pieces }
}

/** Part of a reading, by offsets in its text. */
export function sliceReading(reading: Reading, from: number, to: number = reading.text.length): Reading {
  const pieces: Piece[] = []
  for (const piece of reading.pieces) {
    const length = piece.end - piece.start
    const first = Math.max(from, piece.at)
    const last = Math.min(to, piece.at + length)
    if (first >= last) continue
    pieces.push({
      at: first - from,
      start: piece.start + (first - piece.at),
      end: piece.start + (last - piece.at),
    })
  }
  return { text: reading.text.slice(from, to), pieces }
}

/** Without white space at either end. */
export function trimReading(reading: Reading): Reading {
  const from = reading.text.length - reading.text.trimStart().length
  const to = reading.text.trimEnd().length
  return from >= to ? EMPTY_READING : sliceReading(reading, from, to)
}

/**
 * The places of a reading in the canonical text, in reading order; neighbours
 * that nothing but white space parts become one span. Undefined for a reading
 * that has no place.
 */
export function spansOf(reading: Reading, canonical: string): Spans | undefined {
  const spans: Span[] = []
  for (const { start, end } of reading.pieces) {
    const last = spans.at(-1)
    if (last && start >= last.end && canonical.slice(last.end, start).trim() === '') {
      spans[spans.length - 1] = { start: last.start, end, exact: canonical.slice(last.start, end) }
    } else {
      spans.push({ start, end, exact: canonical.slice(start, end) })
    }
  }
  const trimmed = spans.map(span => trimSpan(span)).filter(span => span.exact !== '')
  const [first, ...rest] = trimmed
  return first ? [first, ...rest] : undefined
}

function trimSpan({ start, exact }: Span): Span {
  const from = start + exact.length - exact.trimStart().length
  const text = exact.trim()
  return { start: from, end: from + text.length, exact: text }
}
