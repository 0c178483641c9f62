const MONTHS = [
  ...['januar', 'februar', 'mars', 'april', 'mai', 'juni'],
  ...['juli', 'august', 'september', 'oktober', 'november', 'desember'],
]

/** `2024-02-15` as `15. februar 2024`, `2025-06` as `juni 2025`; whatever is no such date stays as it is. */
export function dateWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? []
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return date
  return `${day === undefined ? '' : `${Number(day)}. `}${name} ${year}`
}
