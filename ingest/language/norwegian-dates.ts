/** A date as written, with what it means as far as it is known. */
export interface FoundDate {
  /**
   * ISO 8601, as exact as the text: `2026-03-25`, `2025-06`, `2022` for "høsten
   * 2022" (a season has no months of its own). A range is an interval:
   * `2026-02/2026-04`.
   */
  readonly iso: string
  /** Offsets in the text that was searched. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Bokmål, nynorsk and English, by their first three letters; abbreviations have at least that. */
const MONTHS: readonly (readonly [RegExp, string])[] = [
  [/^jan/, '01'],
  [/^feb/, '02'],
  [/^mar/, '03'],
  [/^apr/, '04'],
  [/^ma[iy]/, '05'],
  [/^jun/, '06'],
  [/^jul/, '07'],
  [/^aug/, '08'],
  [/^sep/, '09'],
  [/^o[kc]t/, '10'],
  [/^nov/, '11'],
  [/^de[sc]/, '12'],
]

const MONTH =
  '(jan(?:uary?|\\.)?|febr?(?:uary?|\\.)?|mar(?:s|ch|\\.)?|apr(?:il|\\.)?|ma[iy]|jun[ie]?\\.?|jul[iy]?\\.?|' +
  'aug(?:ust|\\.)?|sept?(?:ember|\\.)?|o[kc]t(?:ober|\\.)?|nov(?:ember|\\.)?|de[sc](?:ember|\\.)?)'
const DASH = '\\s*(?:[-–—−]|til|to)\\s*'
const YEAR = '((?:19|20)\\d{2})'
/** White space of any kind, also a line break between day and month. */
const GAP = '\\s+'

type Reader = (groups: readonly string[]) => string | undefined

/** Longer forms before those that they contain. */
const FORMS: readonly (readonly [string, Reader])[] = [
  // 2026-03-25
  [`${YEAR}-(\\d{2})-(\\d{2})(?!\\d)`, ([y, m, d]) => day(y, m, d)],
  // 04-02-2026, 09.09.2024, 9. 9. 2024, 9/9/2024
  [`(\\d{1,2})[-./]\\s?(\\d{1,2})[-./]\\s?${YEAR}`, ([d, m, y]) => day(y, m, d)],
  // 28. april – 2. mai 2026
  [
    `(\\d{1,2})\\.?${GAP}${MONTH}${DASH}(\\d{1,2})\\.?${GAP}${MONTH},?${GAP}${YEAR}`,
    ([d1, m1, d2, m2, y]) => range(day(y, month(m1), d1), day(y, month(m2), d2)),
  ],
  // 12.–14. mai 2026
  [
    `(\\d{1,2})\\.?${DASH}(\\d{1,2})\\.?${GAP}${MONTH},?${GAP}${YEAR}`,
    ([d1, d2, m, y]) => range(day(y, month(m), d1), day(y, month(m), d2)),
  ],
  // 25. mars 2026, 1 March 2024
  [`(\\d{1,2})\\.?${GAP}${MONTH},?${GAP}${YEAR}`, ([d, m, y]) => day(y, month(m), d)],
  // febr – april 2026
  [`${MONTH}${DASH}${MONTH}${GAP}${YEAR}`, ([m1, m2, y]) => range(`${y}-${month(m1)}`, `${y}-${month(m2)}`)],
  // juni 2025
  [`${MONTH}${GAP}${YEAR}`, ([m, y]) => `${y}-${month(m)}`],
  // høsten 2022
  [`(?:v[åi]ren|sommeren|sumaren|h[øa]u?sten|vinteren)${GAP}${YEAR}`, ([y]) => y],
]

const ANY = new RegExp(`(?<![\\p{L}\\d])(?:${FORMS.map(([form]) => `(?:${form})`).join('|')})(?!\\d)`, 'giu')

/** Every date in a text that names its year, in order. What is no day of the calendar is no date. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = []
  for (const match of text.matchAll(ANY)) {
    const groups = match.slice(1)
    const form = formOf(groups)
    const iso = form?.read(form.groups)
    if (iso === undefined) continue
    found.push({ iso, start: match.index, end: match.index + match[0].length, text: match[0] })
  }
  return found
}

/** The alternative that matched is the one whose groups are filled. */
function formOf(groups: readonly (string | undefined)[]) {
  let from = 0
  for (const [form, read] of FORMS) {
    const count = new RegExp(`${form}|`).exec('')!.length - 1
    const own = groups.slice(from, from + count)
    from += count
    if (own.every(group => group !== undefined)) return { read, groups: own as string[] }
  }
  return undefined
}

function month(name: string | undefined): string {
  const lower = (name ?? '').toLowerCase()
  return MONTHS.find(([start]) => start.test(lower))?.[1] ?? ''
}

function day(year = '', monthNumber = '', dayNumber = ''): string | undefined {
  const iso = `${year}-${monthNumber.padStart(2, '0')}-${dayNumber.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(iso) ? undefined : iso
}

function range(from: string | undefined, to: string | undefined): string | undefined {
  return from === undefined || to === undefined ? undefined : `${from}/${to}`
}
