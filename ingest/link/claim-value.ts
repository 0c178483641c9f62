import type { ComparableProperty } from '../../graph/model/terms.ts'
import { analyze } from '../language/norwegian/analyze.ts'
import { asBokmal, stemmed } from '../language/norwegian/filters.ts'
import { numberOf } from '../language/norwegian-numbers.ts'
import { type ClaimedDates, claimDates } from './claim-dates.ts'

/** What a claimed value leaves possible: numbers of one unit, dates, or words. */
export type ClaimValue =
  | { readonly kind: 'number'; readonly unit: string; readonly low: number; readonly high: number }
  | ClaimedDates
  | { readonly kind: 'words'; readonly stems: string }

/** Just under half a step, so that what was rounded fits and what stands beside it does not. */
const ROUNDED = 0.49
/** `om lag` is this share of the number to both sides; `nær` and `drøyt` twice as much to one. */
const ABOUT = 0.05
/** `én av fire` is no exact quarter, but never further off than this share. */
const MOST_OF_A_WHOLE = 0.05

const SCALES: Readonly<Record<string, number>> = {
  tusen: 1e3,
  mill: 1e6,
  million: 1e6,
  mrd: 1e9,
  milliard: 1e9,
}
const PARTS: Readonly<Record<string, number>> = {
  halvpart: 2,
  tredel: 3,
  tredjedel: 3,
  fjerdedel: 4,
  firedel: 4,
  femdel: 5,
  femtedel: 5,
  tidel: 10,
  tiendedel: 10,
}
const HEDGES: readonly (readonly [RegExp, (value: number, step: number) => readonly [number, number]])[] = [
  [
    /^(?:om lag|omlag|ca\.?|cirka|omtrent|omkring|rundt|anslagsvis)\s/u,
    (v, s) => [v - v * ABOUT - s, v + v * ABOUT + s],
  ],
  [
    /^(?:nær|nære|nærmere|nesten|opp mot|oppunder|knapt|knappe|i underkant av)\s/u,
    (v, s) => [v - 2 * v * ABOUT - s, v + s],
  ],
  [/^(?:drøyt|drøye|vel|i overkant av)\s/u, (v, s) => [v - s, v + 2 * v * ABOUT + s]],
  [
    /^(?:over|godt over|mer enn|meir enn|flere enn|fleire enn|minst|fra|frå)\s/u,
    (v, s) => [v - s, Number.POSITIVE_INFINITY],
  ],
  [
    /^(?:under|godt under|mindre enn|færre enn|høyst|høgst|inntil|maksimalt|opptil)\s/u,
    (v, s) => [Number.NEGATIVE_INFINITY, v + s],
  ],
]
const RANGE =
  /^(?:mellom |fra |frå )?(\S+(?: \d{3})*)\s?(?:%\s?)?(?:[-–—−]|til|og)\s?(\d\S*(?: \d{3})*|\p{L}+)(?=\s|%|$)\s*(.*)$/u
const OF = /^(\S+) av (?:de )?(\S+)$/u
const PART = /^(?:(\p{L}+|\d+) )?(\p{L}+?)(?:en|a|er|ar)?$/u
const ONE = /^(\d{1,3}(?: \d{3})+(?:,\d+)?|\S+?)(?=\s|%|$)\s*(.*)$/u

/** Undefined where the value is not understood: then nothing can be said to contradict it. */
export function claimValue(property: ComparableProperty, written: string): ClaimValue | undefined {
  const text = written
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(/\s*(?:prosent|pst\.?)(?!\p{L})/gu, ' %')
  if (property === 'name' || property === 'rating') return wordsOf(text)
  if (property === 'year' || property === 'date' || property === 'period') return claimDates(text)
  return numbersOf(text, property === 'share')
}

/** Case, punctuation, inflection and written standard are no contradiction; the order of the words may be. */
function wordsOf(text: string): ClaimValue {
  const tokens = analyze(text.replace(/&/gu, ' og '), [asBokmal, stemmed])
  return { kind: 'words', stems: tokens.map(token => token.text).join(' ') }
}

function numbersOf(text: string, isShare: boolean): ClaimValue | undefined {
  if (/^(?:ingen|inga|ikke noen|ikkje nokon|null)(?: av (?:dem|dei))?$/u.test(text))
    return { kind: 'number', unit: isShare ? '%' : '', low: 0, high: 0 }
  if (isShare && /^(?:alle|samtlige|samtlege)$/u.test(text))
    return { kind: 'number', unit: '%', low: 100, high: 100 }
  const range = RANGE.exec(text)
  const first = range && numberOf(range[1]!)
  const last = range && numberOf(range[2]!)
  if (range && first != null && last != null && first < last) {
    const { unit, scale } = unitOf(range[3]!)
    return { kind: 'number', unit, low: first * scale, high: last * scale }
  }
  const hedge = HEDGES.find(([pattern]) => pattern.test(text))
  const bare = hedge ? text.replace(hedge[0], '') : text
  const one = shareOf(bare) ?? plainNumber(bare)
  if (!one) return undefined
  const { value, step, unit } = one
  const [low, high] = hedge ? hedge[1](value, step) : [value - step, value + step]
  return { kind: 'number', unit, low, high }
}

interface Measured {
  readonly value: number
  /** How far off it may be by the way it is written. */
  readonly step: number
  readonly unit: string
}

/** `én av fire`, `6 av 10`, `to tredeler`, `halvparten`. */
function shareOf(text: string): Measured | undefined {
  const of = OF.exec(text)
  const part = PART.exec(text)
  const [count, whole] = of
    ? [numberOf(of[1]!), numberOf(of[2]!)]
    : [part?.[1] === undefined ? 1 : numberOf(part[1]), PARTS[part?.[2] ?? '']]
  if (count === undefined || !whole || count > whole) return undefined
  return { value: (100 * count) / whole, step: 100 * Math.min(ROUNDED / whole, MOST_OF_A_WHOLE), unit: '%' }
}

/** With as many decimals as are printed. */
function plainNumber(text: string): Measured | undefined {
  const match = ONE.exec(text)
  const value = match ? numberOf(match[1]!) : undefined
  if (!match || value === undefined) return undefined
  const { unit, scale } = unitOf(match[2]!)
  const decimals = /,(\d+)$/u.exec(match[1]!)?.[1]?.length ?? 0
  return { value: value * scale, step: ROUNDED * scale * 10 ** -decimals, unit }
}

function unitOf(text: string): { unit: string; scale: number } {
  const [, word = '', rest = ''] = /^(\p{L}+?)(?:er|ar)?\.?(?:\s(.*))?$/u.exec(text) ?? []
  const scale = SCALES[word]
  return scale === undefined ? { unit: text.trim(), scale: 1 } : { unit: rest.trim(), scale }
}
