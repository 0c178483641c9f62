/** Days (ISO 8601) of which some are meant, or the two ends of a period. */
export type ClaimedDates =
  | { readonly kind: 'days'; readonly ranges: readonly (readonly [first: string, last: string])[] }
  | { readonly kind: 'period'; readonly from: string; readonly to: string }

const DAY = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u
/** Some day within it: `2026-02/2026-04`. */
const INTERVAL = /^(\d{4}(?:-\d{2}){0,2})\/(\d{4}(?:-\d{2}){0,2})$/u
const PERIOD = /^(\d{4}(?:-\d{2}){0,2})\s?(?:[–—−]|-(?=\d{4})|til|og)\s?(\d{4}(?:-\d{2}){0,2})$/u
const SEASON = /^(?:på )?(v[åi]r|sommer|sommar|sumar|h[øa]u?st|vinter)(?:en|n|a)? (\d{4})$/u
const SEASONS: readonly (readonly [RegExp, readonly (readonly [first: string, last: string])[]])[] = [
  [/^v[åi]r/u, [['03', '05']]],
  [/^s/u, [['06', '08']]],
  [/^h/u, [['09', '11']]],
  // A winter may be meant by the year in which it ends, or begins.
  [
    /^vint/u,
    [
      ['01', '03'],
      ['12', '12'],
    ],
  ],
]

/** A day, month, year, season or period; the days of it, or the ends of a period. */
export function claimDates(text: string): ClaimedDates | undefined {
  const day = DAY.exec(text)
  if (day) return { kind: 'days', ranges: [[firstDay(text), lastDay(text)]] }
  const interval = INTERVAL.exec(text)
  if (interval) return { kind: 'days', ranges: [[firstDay(interval[1]!), lastDay(interval[2]!)]] }
  const period = PERIOD.exec(text)
  if (period) return { kind: 'period', from: period[1]!, to: period[2]! }
  const [, season = '', year] = SEASON.exec(text) ?? []
  const months = SEASONS.find(([pattern]) => year !== undefined && pattern.test(season))?.[1]
  if (!months) return undefined
  return {
    kind: 'days',
    ranges: months.map(([first, last]) => [firstDay(`${year}-${first}`), lastDay(`${year}-${last}`)]),
  }
}

export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}

/** No month has more days than 31: only the order counts. */
export function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date
}
