import { joinReadings, type Reading, sliceReading, trimReading } from '../../document/reading.ts'
import { NUMBER, numberOf } from '../../language/norwegian-numbers.ts'

/** One figure with a label in front: `BPA: 0-5 år: 46,6 timer`. */
export interface LabelledFigure {
  /** Label and figure, mapped back to the source. */
  readonly reading: Reading
  readonly value: number
  readonly valueText: string
  readonly unit: string
  /** `0–5 år`, where the label names an age. */
  readonly population?: string
  /** `2019`, where the label names a year. */
  readonly period?: string
}

const ARROW = /\s*(?:->|→|⟶|=>|➔)\s*/u
const AGE =
  /(?:(?:\d{1,2}\s*[-–]\s*\d{1,3}|(?:under|over)\s+\d{1,3})\s*år(?:inger)?|\d{1,3}\s+år\s+(?:og|eller)\s+(?:eldre|yngre))/iu
const UNIT = String.raw`%|prosent|(?:timer|timar|dager|dagar|døgn|uker|minutter|måneder|meter|km|tonn|liter|kroner|personer|plasser|årsverk|senger|enheter|stk|MW|GWh|dekar)(?:\s*(?:\/|per\s+|pr\.?\s+|i\s+)(?:uke|uken|uka|dag|døgn|måned|år|året|person|innbygger|elev|dekar))?`
const SIDE = new RegExp(String.raw`^(?<label>.*?)(?<value>${NUMBER})\s*(?<unit>${UNIT})\.?$`, 'iu')

/**
 * The figures of a point that is a label and a value, or a pair of them with an
 * arrow between; the second has the label of the first. None for a sentence.
 */
export function labelledFigures(reading: Reading): readonly LabelledFigure[] {
  const sides = sidesOf(reading)
  const first = SIDE.exec(sides[0]?.text ?? '')
  const label = first?.groups?.label ?? ''
  if (!first || (sides.length === 1 && !isLabel(label))) return []
  const age = AGE.exec(label)
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(label)
  const own = label.slice(0, Math.min(age?.index ?? label.length, year?.index ?? label.length))
  const name = sliceReading(sides[0]!, 0, own.replace(/[\s:–-]+$/u, '').length)
  const found = sides.map((side, at) => figureOf(side, at === 0 ? undefined : name))
  return found.every(figure => figure !== undefined) ? found : []
}

function sidesOf(reading: Reading): readonly Reading[] {
  const sides: Reading[] = []
  let rest = reading
  for (let arrow = ARROW.exec(rest.text); arrow; arrow = ARROW.exec(rest.text)) {
    sides.push(trimReading(sliceReading(rest, 0, arrow.index)))
    rest = sliceReading(rest, arrow.index + arrow[0].length)
  }
  return [...sides, trimReading(rest)]
}

/** A label ends with a colon or an age; a sentence that happens to end in a figure has a verb and neither. */
function isLabel(label: string): boolean {
  return (
    label.length < 60 &&
    (/:\s*$/.test(label) || new RegExp(`${AGE.source}[:\\s]*$`, 'iu').test(label)) &&
    !/^\s*andel/iu.test(label)
  )
}

function figureOf(side: Reading, name: Reading | undefined): LabelledFigure | undefined {
  const groups = SIDE.exec(side.text)?.groups
  const value = numberOf(groups?.value ?? '')
  if (!groups || value === undefined) return undefined
  const age = AGE.exec(groups.label!)?.[0]
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(groups.label!)?.[0]
  return {
    reading: name && name.text !== '' ? joinReadings([name, side], ' ') : side,
    value,
    valueText: `${groups.value} ${groups.unit}`,
    unit: unitOf(groups.unit!),
    ...(age !== undefined && { population: age.replace(/\s*[-–]\s*/u, '–').replace(/(?<=\d)år/u, ' år') }),
    ...(year !== undefined && { period: year }),
  }
}

/** `timer per uke` and `timer i uken` are `timer/uke`. */
function unitOf(written: string): string {
  if (/^(?:%|prosent)$/iu.test(written)) return '%'
  return written
    .toLowerCase()
    .replace(/\s*(?:\/|\sper\s|\spr\.?\s|\si\s)\s*/u, '/')
    .replace(/\/(?:uken|uka)$/u, '/uke')
    .replace(/\/året$/u, '/år')
}
