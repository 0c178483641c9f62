import { type Reading, sliceReading, trimReading } from '../../document/reading.ts'

export interface ActivityYears {
  /** Without the years in front or behind. */
  readonly reading: Reading
  readonly from?: number
  /** Absent where the work goes on, or where something came and stays. */
  readonly to?: number
}

const YEAR = String.raw`(?:19|20)\d{2}`
const IN_FRONT = new RegExp(String.raw`^(${YEAR})\s*(?:[-–—−]\s*(${YEAR})?)\s*:?\s*|^(${YEAR})\s*:\s*`, 'u')
const BEHIND = new RegExp(
  String.raw`\s*\((?:fra\s+)?(${YEAR})\s*(?:([-–—−]|til)\s*(${YEAR})?)?\)\s*[.…]*$`,
  'u',
)
/** What was published in a year is there from then on. */
const PUBLISHED =
  /^(?:rapport|dashbord|dashboard|statistikk|nettside|temaside|veileder|publikasjon|kartlegging)\s*:/iu

/** `2023- Rapport: …` is from 2023 on; `(2025–2027)` and `(2026)` are from and to. */
export function activityYears(reading: Reading): ActivityYears {
  const front = IN_FRONT.exec(reading.text)
  if (front) {
    const rest = trimReading(sliceReading(reading, front[0].length))
    return { reading: rest, from: Number(front[1] ?? front[3]), ...(front[2] && { to: Number(front[2]) }) }
  }
  const behind = BEHIND.exec(reading.text)
  if (!behind) return { reading }
  const rest = trimReading(sliceReading(reading, 0, behind.index))
  const [, from, dash, to] = behind
  const open = dash !== undefined || PUBLISHED.test(rest.text)
  const last = to ?? (open ? undefined : from)
  return { reading: rest, from: Number(from), ...(last !== undefined && { to: Number(last) }) }
}
