import { contentStems } from '../language/norwegian/content-stems.ts'

/** What matching looks at. */
export interface Matchable {
  readonly text: string
  readonly number: string | undefined
}

/** Below this two texts only share their field's words; the same statement in two wordings lies above it. */
const SAME_CONTENT = 0.34
/** Between two sure matches a weaker likeness is enough, since position speaks too. */
const SAME_PLACE = 0.08

/**
 * Which of the later statements are which of the earlier ones: content first,
 * position second. Gives for each later one the index of the earlier one, or
 * undefined for one that is new. Each earlier one is taken once, so an inserted
 * statement takes nobody's place.
 */
export function matchStatements(
  earlier: readonly Matchable[],
  later: readonly Matchable[],
): readonly (number | undefined)[] {
  if (earlier.length === 0) return later.map(() => undefined)
  const likeness = likenessOf(earlier, later)
  const match: (number | undefined)[] = later.map(() => undefined)
  const taken = new Set<number>()
  const take = (row: number, column: number): void => {
    match[row] = column
    taken.add(column)
  }

  const pairs = later.flatMap((_, row) =>
    earlier.map((_, column) => ({ row, column, score: likeness(row, column) })),
  )
  pairs.sort(
    (a, b) =>
      b.score - a.score ||
      Math.abs(a.row - a.column) - Math.abs(b.row - b.column) ||
      a.row - b.row ||
      a.column - b.column,
  )
  for (const { row, column, score } of pairs) {
    if (score >= SAME_CONTENT && match[row] === undefined && !taken.has(column)) take(row, column)
  }

  for (const gap of gapsOf(match, earlier.length)) {
    const columns = gap.columns.filter(column => !taken.has(column))
    if (gap.rows.length !== columns.length) continue
    gap.rows.forEach((row, at) => {
      const column = columns[at]!
      const sameNumber = later[row]!.number !== undefined && later[row]!.number === earlier[column]!.number
      if (sameNumber || likeness(row, column) >= SAME_PLACE) take(row, column)
    })
  }
  return match
}

/** Runs of unmatched rows, each with the columns between its matched neighbours. */
function gapsOf(
  match: readonly (number | undefined)[],
  width: number,
): { rows: number[]; columns: number[] }[] {
  const gaps: { rows: number[]; columns: number[] }[] = []
  let before = -1
  let rows: number[] = []
  const close = (after: number): void => {
    const columns = []
    for (let column = before + 1; column < after; column += 1) columns.push(column)
    if (rows.length > 0 && columns.length > 0) gaps.push({ rows, columns })
    rows = []
  }
  match.forEach((column, row) => {
    if (column === undefined) rows.push(row)
    else {
      close(column)
      before = column
    }
  })
  close(width)
  return gaps
}

/**
 * Shared stems, weighed by how few of the group's statements have them: half
 * over the shorter text, since a digest is shorter than what it tells, and half
 * over both. 0–1.
 */
function likenessOf(
  earlier: readonly Matchable[],
  later: readonly Matchable[],
): (row: number, column: number) => number {
  const left = later.map(({ text }) => new Set(contentStems(text)))
  const right = earlier.map(({ text }) => new Set(contentStems(text)))
  const count = new Map<string, number>()
  for (const stems of [...left, ...right])
    for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + 1)
  const total = left.length + right.length
  const weigh = (stems: Iterable<string>): number => {
    let sum = 0
    for (const stem of stems) sum += Math.log(1 + total / count.get(stem)!)
    return sum
  }
  const weights = { left: left.map(weigh), right: right.map(weigh) }
  return (row, column) => {
    const a = left[row]!
    const b = right[column]!
    const shared = weigh([...a].filter(stem => b.has(stem)))
    const shorter = Math.min(weights.left[row]!, weights.right[column]!)
    const both = weights.left[row]! + weights.right[column]! - shared
    return shorter === 0
      ? later[row]!.text === earlier[column]!.text
        ? 1
        : 0
      : 0.5 * (shared / shorter) + 0.5 * (shared / both)
  }
}
