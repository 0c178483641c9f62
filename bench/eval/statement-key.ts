/** Works whose statements are graded under short ids. */
const PREFIXES: readonly (readonly [RegExp, (parts: RegExpExecArray) => string])[] = [
  [/^M(\d+)\.(\d+)$/, ([, area, number]) => `hp-rehabilitering-2026-2035/i${area}/tiltak/${number}`],
  [/^RR2024-F([\d.]+)$/, ([, number]) => `dok-3-12-2023-2024/funn/${number}`],
  [/^RR2024-R(\d+)$/, ([, number]) => `dok-3-12-2023-2024/anbefaling/${number}`],
  [/^RR2021-C(\d+)$/, ([, number]) => `dok-3-15-2020-2021/funn/${number}`],
  [/^RR2021-r(\d+)$/, ([, number]) => `dok-3-15-2020-2021/anbefaling/${number}`],
  [/^TB(\d{4})-(\d+)\.([a-z])$/, ([, year, number, letter]) => `tb${year}-${number}/${letter}`],
]

/** The key of a statement that graded links name by a short id: `M2.1`, `RR2024-F1.1`, `TB2025-22.b`. A key is its own. */
export function statementKey(id: string): string {
  if (id.includes('/')) return id
  for (const [pattern, key] of PREFIXES) {
    const parts = pattern.exec(id)
    if (parts) return key(parts)
  }
  throw new Error(`Not an id of a graded statement: '${id}'`)
}
