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
 * that nothing but white space (or what nobody sees) parts become one span. Undefined for a reading
 * that has no place.
 */
export function spansOf(reading: Reading, canonical: string): Spans | undefined {
  const spans: Span[] = []
  for (const { start, end } of reading.pieces) {
    const last = spans.at(-1)
    if (last && start >= last.end && isGap(canonical.slice(last.end, start))) {
      spans[spans.length - 1] = { start: last.start, end, exact: canonical.slice(last.start, end) }
    } else {
      spans.push({ start, end, exact: canonical.slice(start, end) })
    }
  }
  const trimmed = spans.map(span => trimSpan(span)).filter(span => span.exact !== '')
  const [first, ...rest] = trimmed
  return first ? [first, ...rest] : undefined
}

/** White space and characters that no reader sees part nothing. */
function isGap(text: string): boolean {
  return /^[\s\u00ad\u200b-\u200d\u2060\ufeff]*$/.test(text)
}

function trimSpan({ start, exact }: Span): Span {
  const from = start + exact.length - exact.trimStart().length
  const text = exact.trim()
  return { start: from, end: from + text.length, exact: text }
}

/** Offset in the canonical text of every UTF-16 code unit of a reading; -1 for what a repair inserted. */
export function offsetsOf(reading: Reading): number[] {
  const offsets = new Array<number>(reading.text.length).fill(-1)
  for (const { at, start, end } of reading.pieces) {
    for (let i = 0; i < end - start; i++) offsets[at + i] = start + i
  }
  return offsets
}

/** The reading whose code units come from these offsets; the opposite of `offsetsOf`. */
export function readingFrom(text: string, offsets: readonly number[]): Reading {
  const pieces: { at: number; start: number; end: number }[] = []
  for (let at = 0; at < text.length; at++) {
    const offset = offsets[at] ?? -1
    if (offset < 0) continue
    const last = pieces.at(-1)
    if (last && last.end === offset && last.at + (last.end - last.start) === at) last.end = offset + 1
    else pieces.push({ at, start: offset, end: offset + 1 })
  }
  return { text, pieces }
}

/** White space of any kind as one space, soft hyphens and zero-width characters gone. */
export function tidyReading(reading: Reading): Reading {
  const offsets = offsetsOf(reading)
  const units: string[] = []
  const kept: number[] = []
  for (let i = 0; i < reading.text.length; i++) {
    const unit = reading.text[i]!
    if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(unit)) continue
    const isSpace = /\s/.test(unit)
    if (isSpace && (units.length === 0 || units.at(-1) === ' ')) continue
    units.push(isSpace ? ' ' : unit)
    kept.push(isSpace && unit !== ' ' ? -1 : offsets[i]!)
  }
  return trimReading(readingFrom(units.join(''), kept))
}
