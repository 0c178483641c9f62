import { IDENTIFIER_PATTERNS, type IdentifierPattern } from './identifier-patterns.ts'
import { type Parts, SERIES, type Series } from './identifier-series.ts'

/** An identifier in a text. Offsets are UTF-16 code units in that text. */
export interface FoundIdentifier {
  /** `Meld. St. 9 (2023–2024)`, `Dokument 3:12`, `TB2025-22`; without the session where the text gives none. */
  readonly canonical: string
  readonly series: Series
  /** `9`, `3:12`, `2023:4` */
  readonly number: string
  /** `2023–2024` */
  readonly session?: string
  /** Key of the document, or of the assignment; absent where the identifier names no single one. */
  readonly key?: string
  readonly start: number
  readonly end: number
}

/** All identifiers of a text in reading order, none inside another. */
export function findIdentifiers(text: string): FoundIdentifier[] {
  // Most texts have none, and every identifier has a number.
  if (!/\d/.test(text)) return []
  const found: FoundIdentifier[] = []
  for (const rule of IDENTIFIER_PATTERNS) {
    for (const match of text.matchAll(rule.pattern)) {
      if (!startsAWord(text, match.index)) continue
      const parts = partsOf(rule, match.groups ?? {})
      if (!parts || (rule.needsSession && !parts.session)) continue
      const first = identifierOf(rule.series, parts, match.index, match.index + match[0].length)
      found.push(...withFollowers(text, first, parts))
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = 0
  return found.filter(({ start, end }) => {
    const isOutside = start >= reached
    reached = Math.max(reached, end)
    return isOutside
  })
}

/** The one way of writing an identifier; undefined when the text is none, or says more than one. */
export function canonicalIdentifier(text: string): string | undefined {
  const [only, ...more] = findIdentifiers(text)
  if (!only || more.length > 0) return undefined
  const around = text.slice(0, only.start) + text.slice(only.end)
  return /[\p{L}\d]/u.test(around) ? undefined : only.canonical
}

/** Key of the document that an identifier names; undefined where it names no single one (`Prop. 1 S`). */
export function keyOfIdentifier(identifier: string): string | undefined {
  const found = findIdentifiers(identifier)
  return found.length === 1 ? found[0]?.key : undefined
}

/** A glued link text (`jfMeld. St. 9`) begins with a capital inside a word; anything else inside a word is none. */
function startsAWord(text: string, start: number): boolean {
  const before = text[start - 1] ?? ''
  if (!/[\p{L}\d]/u.test(before)) return true
  return /\p{Ll}/u.test(before) && /\p{Lu}/u.test(text[start] ?? '')
}

function identifierOf(series: Series, parts: Parts, start: number, end: number): FoundIdentifier {
  const key = SERIES[series].key?.(parts)
  return {
    canonical: SERIES[series].write(parts),
    series,
    number: parts.number,
    ...(parts.session && { session: parts.session }),
    ...(key && { key }),
    start,
    end,
  }
}

const MONTHS = 'jan feb mar apr mai jun jul aug sep okt nov des'.split(' ')

function partsOf(rule: IdentifierPattern, groups: Record<string, string | undefined>): Parts | undefined {
  const printed = (groups.number ?? '').replace(/\s/g, '')
  // TB2027-03 is counted with two digits; anywhere else a leading zero is a habit of the writer.
  const digits = rule.series === 'ASSIGNMENT' ? printed : printed.replace(/^0+(?=\d)/, '')
  const letter = groups.letter?.toUpperCase().replace('SL', 'LS') ?? rule.letter
  const session = sessionOf(groups.from, groups.to)
  const number = numberOf(rule, digits, groups)
  if (!number) return undefined
  return {
    number,
    ...(letter && { letter }),
    ...(session && { session }),
    ...(rule.oldForm && { oldForm: true }),
  }
}

function numberOf(
  rule: IdentifierPattern,
  digits: string,
  { day, month, year }: Record<string, string | undefined>,
): string | undefined {
  if (month) {
    const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
    if (index < 0) return undefined
    const twoDigits = [index + 1, Number(day)].map(value => String(value).padStart(2, '0'))
    return [rule.prefix, year, ...twoDigits, digits].join('-')
  }
  if (rule.series === 'NOU') return `${year}:${digits}`
  if (rule.series === 'ASSIGNMENT') return `${year}-${digits}`
  return (rule.prefix ?? '') + digits
}

/** A session runs from one autumn into the next year; other years in brackets are a period. */
function sessionOf(from: string | undefined, to: string | undefined): string | undefined {
  if (!from || !to) return undefined
  const last = to.length === 2 ? from.slice(0, 2) + to : to
  const next = Number(from) + 1
  // 1999–00
  return Number(last) === next || (to.length === 2 && next % 100 === Number(to))
    ? `${from}–${next}`
    : undefined
}

const FOLLOWER =
  /^(?:\s*,|\s+(?:og|samt|and))\s+(?<number>\d{1,2}:\d{1,3}|\d{1,3})(?:\s*(?<letter>LS|S|L)(?!\p{L}))?\s*\\?\(\s*(?<from>\d{4})\s*[-‐‑‒–—−/]\s*(?<to>\d{4}|\d{2})\s*\\?\)/u
const SHARES_ITS_NAME: ReadonlySet<Series> = new Set(['MELD_ST', 'DOKUMENT', 'INNST', 'PROP'])

/** "Meld. St. 5 og 15 (2022–2023)": the series is named once, a session may hold for both. */
function withFollowers(text: string, first: FoundIdentifier, parts: Parts): FoundIdentifier[] {
  const match = SHARES_ITS_NAME.has(first.series) ? FOLLOWER.exec(text.slice(first.end)) : null
  const groups = match?.groups
  const session = sessionOf(groups?.from, groups?.to)
  const alike = groups?.number?.includes(':') === first.number.includes(':')
  if (!match || !groups?.number || !session || !alike) return [first]
  const letter = groups.letter ?? parts.letter
  const next: Parts = { number: groups.number, session, ...(letter && { letter }) }
  const start = first.end + match[0].search(/\d/)
  const end = first.end + match[0].length
  return [
    identifierOf(first.series, { session, ...parts }, first.start, first.end),
    identifierOf(first.series, next, start, end),
  ]
}
