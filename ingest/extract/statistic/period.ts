const YEAR = String.raw`(?:19|20)\d{2}`
const RANGE = new RegExp(
  String.raw`(?<![\d-])(${YEAR})\s*(?:[-–—−/]|til(?:\s+og\s+med)?)\s*(${YEAR}|\d{2})(?![\d-])`,
  'giu',
)
/** A year alone is a period only where the words say so: "i 2021", "per 2021", ", 2021", "(2021)". */
const SINGLE = new RegExp(
  String.raw`(?:(?<![\p{L}\d])(?:i(?:\s+løpet\s+av)?|per|pr\.?|for|år|året|ved\s+utgangen\s+av|siden)\s+|[,(]\s*)(${YEAR})(?![\d]|\s*[-–—−])`,
  'giu',
)

/** The one period that a text states: `2021`, `2018–2022`. Undefined where it states none, or several. */
export function periodIn(text: string): string | undefined {
  const ranges = [...text.matchAll(RANGE)].map(
    ([, from = '', to = '']) => `${from}–${to.length === 2 ? from.slice(0, 2) + to : to}`,
  )
  const singles = [...text.replace(RANGE, ' ').matchAll(SINGLE)].map(match => match[1]!)
  const [only, ...more] = new Set(ranges.length > 0 ? ranges : singles)
  return more.length === 0 ? only : undefined
}

export function isSpan(period: string): boolean {
  return period.includes('–')
}
