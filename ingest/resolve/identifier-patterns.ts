import type { Series } from './identifier-series.ts'

/**
 * How an identifier may be written. Groups: `number`, `letter`, `from` and `to`
 * (the session's years), `day`, `month` and `year` of a law.
 *
 * White space matches wherever a line or a narrow space may stand; a Markdown
 * escape may stand before a bracket; every dash is a dash.
 */
export interface IdentifierPattern {
  readonly series: Series
  readonly pattern: RegExp
  /** What the pattern says without printing it: a `St.prp.` is a matter for the Storting. */
  readonly letter?: string
  /** Put before the number: `8:` for a representatives' proposal. */
  readonly prefix?: string
  readonly oldForm?: true
  /** Without a session the words mean too many other things. */
  readonly needsSession?: true
}

const DASH = '[-‐‑‒–—−]'
const NR = '(?:n[ro]\\.?\\s*)?'
const YEARS = `(?<from>(?:18|19|20)\\d{2})\\s*(?:${DASH}|/)\\s*(?<to>\\d{4}|\\d{2})`
/** In brackets, or bare right behind; docplayer leaves the brackets empty. */
const SESSION = `(?:\\s*\\\\?\\(\\s*${YEARS}\\s*(?:\\\\?\\))?|\\s*\\\\?\\(\\s*\\\\?\\))?`
const SLUG_SESSION = '(?<from>\\d{4})-?(?<to>\\d{4})'
const SHORT_SLUG_SESSION = '(?<from>\\d{4})(?<to>\\d{2})'

function words(source: string): RegExp {
  return new RegExp(source, 'giu')
}

/** Acronyms: in lower case they are ordinary words. */
function exact(source: string): RegExp {
  return new RegExp(source, 'gu')
}

export const IDENTIFIER_PATTERNS: readonly IdentifierPattern[] = [
  {
    series: 'MELD_ST',
    pattern: words(
      `(?:Meld\\.?\\s*St\\.?|Stortingsmelding(?:en|a)?)\\s*${NR}(?<number>\\d{1,3})(?![\\d.:]\\d)${SESSION}`,
    ),
  },
  {
    series: 'MELD_ST',
    oldForm: true,
    pattern: words(`St\\.?\\s*meld\\.?\\s*${NR}(?<number>\\d{1,3})(?![\\d.:]\\d)${SESSION}`),
  },
  {
    series: 'PROP',
    pattern: words(
      `(?:Prop\\.|Prop|Proposisjon(?:en)?)\\s*${NR}(?<number>\\d{1,3})\\s*(?<letter>LS|SL|S|L)(?!\\p{L})${SESSION}`,
    ),
  },
  {
    series: 'PROP',
    letter: 'S',
    oldForm: true,
    pattern: words(`St\\.?\\s*prp\\.?\\s*${NR}(?<number>\\d{1,3})${SESSION}`),
  },
  {
    series: 'PROP',
    letter: 'L',
    oldForm: true,
    pattern: words(`Ot\\.?\\s*prp\\.?\\s*${NR}(?<number>\\d{1,3})${SESSION}`),
  },
  {
    series: 'DOKUMENT',
    pattern: words(
      `(?:Dokument(?:et)?|Document|Dok)\\.?\\s*${NR}(?<number>\\d{1,2}:\\d{1,3})(?:\\s*(?<letter>LS|S|L)(?!\\p{L}))?${SESSION}`,
    ),
  },
  {
    series: 'DOKUMENT',
    needsSession: true,
    pattern: words(`(?:Dokument|Document)\\s*${NR}(?<number>\\d{1,2})(?!\\d)${SESSION}`),
  },
  {
    series: 'DOKUMENT',
    prefix: '8:',
    pattern: words(
      `Representantforslag(?:et)?\\s*${NR}(?:8:)?(?<number>\\d{1,3})\\s*(?<letter>LS|S|L)(?!\\p{L})${SESSION}`,
    ),
  },
  {
    series: 'INNST',
    pattern: words(
      `(?:Innst\\.?|Innstilling(?:en|a)?)\\s*(?<number>\\d{1,3})\\s*(?<letter>LS|S|L|O)(?!\\p{L})${SESSION}`,
    ),
  },
  {
    series: 'INNST',
    oldForm: true,
    pattern: words(`Innst\\.?\\s*(?<letter>S|O|L)\\.?\\s*nr\\.?\\s*(?<number>\\d{1,3})${SESSION}`),
  },
  {
    series: 'DECISION',
    needsSession: true,
    pattern: words(`(?:anmodnings|stortings)?vedtak\\s*${NR}(?<number>\\d{1,4})(?!\\d)${SESSION}`),
  },
  {
    series: 'NOU',
    pattern: words(`NOU\\s*(?<year>(?:19|20)\\d{2})\\s*(?::|/|${DASH})\\s*(?<number>\\d{1,3})(?!\\d)`),
  },
  { series: 'IS', pattern: exact(`IS\\s?${DASH}\\s?(?<number>\\d{1,5}(?:/\\d{4})?)(?!\\d)`) },
  { series: 'CIRCULAR', pattern: words('Rundskriv\\s+(?<number>[A-Z]{1,3}-\\d{1,4}(?:/\\d{2,4})?)') },
  { series: 'CASE', pattern: exact('(?<number>HSAK\\s?\\d{6,})') },
  // A month and a year have the same form, so the second number may not be a year, unless the words say case.
  { series: 'CASE', pattern: exact('(?<number>(?:20)?\\d{2}/(?!(?:19|20)\\d{2}(?!\\d))\\d{4,6})(?![\\d/])') },
  {
    series: 'CASE',
    pattern: words(
      '(?<=(?:saks?(?:nr|nummer)?|ref(?:eranse)?)\\.?:?\\s{0,3})(?<number>(?:20)?\\d{2}/\\d{2,6})(?![\\d/])',
    ),
  },
  {
    series: 'ASSIGNMENT',
    pattern: exact(`TB\\s?(?<year>20\\d{2})\\s?${DASH}\\s?(?<number>\\d{1,3})(?!\\d)`),
  },
  { series: 'LAW', pattern: exact('(?<number>(?:LOV|FOR)-\\d{4}-\\d{2}-\\d{2}(?:-\\d+)?)') },
  {
    series: 'LAW',
    prefix: 'LOV',
    pattern: words(
      'lov\\s+(?:av\\s+)?(?<day>\\d{1,2})\\.\\s*(?<month>\\p{L}{3,9})\\s+(?<year>\\d{4})\\s+nr\\.?\\s*(?<number>\\d{1,4})',
    ),
  },
  {
    series: 'LAW',
    prefix: 'FOR',
    pattern: words(
      'forskrift\\s+(?:av\\s+)?(?<day>\\d{1,2})\\.\\s*(?<month>\\p{L}{3,9})\\s+(?<year>\\d{4})\\s+nr\\.?\\s*(?<number>\\d{1,4})',
    ),
  },
  { series: 'GOVERNMENT_PAGE', pattern: exact('id(?<number>\\d{5,8})(?!\\d)') },
  { series: 'STORTING_CASE', pattern: exact('p=(?<number>\\d{3,9})(?!\\d)') },
  { series: 'STORTING_HEARING', pattern: exact('h=(?<number>\\d{3,9})(?!\\d)') },
  { series: 'STORTING_QUESTION', pattern: exact('qid=(?<number>\\d{3,9})(?!\\d)') },
  // Slugs of official addresses.
  { series: 'MELD_ST', pattern: words(`meld\\.?-st\\.?-(?<number>\\d{1,3})-${SLUG_SESSION}`) },
  { series: 'MELD_ST', pattern: words(`st-?meld\\.?-nr\\.?-(?<number>\\d{1,3})-+${SLUG_SESSION}`) },
  { series: 'PROP', pattern: words(`prop\\.?-(?<number>\\d{1,3})-(?<letter>ls|s|l)-${SLUG_SESSION}`) },
  { series: 'INNST', pattern: words(`inns-${SHORT_SLUG_SESSION}-(?<number>\\d{1,3})(?<letter>ls|s|l|o)`) },
  {
    series: 'DOKUMENT',
    prefix: '8:',
    pattern: words(`dok8-${SHORT_SLUG_SESSION}-(?<number>\\d{1,3})(?<letter>ls|s|l)`),
  },
  { series: 'DOKUMENT', prefix: '3:', pattern: words(`dok3-${SHORT_SLUG_SESSION}-(?<number>\\d{1,3})`) },
]
