import type { SearchEntry } from '../../graph/store/search.ts'

/** A statement is what people look for: it may score this share of the passage around it and still stand for both. */
const CLOSE = 0.6

/** Leaves of all hits those that count; see `createCollapse`. */
export type Collapse = (found: readonly number[], scores: Float64Array) => readonly number[]

/**
 * A statement and the passage around it are one hit, and so are several
 * mentions of one statement. A passage that holds several statements found says
 * nothing that they do not say; otherwise the better of the two stays.
 */
export function createCollapse(entries: readonly SearchEntry[]): Collapse {
  const statementsIn = overlaps(entries)
  return (found, scores) => {
    const kept = new Set(bestOfEachKey(found, scores, entries))
    for (const passage of [...kept]) {
      const inside = statementsIn.get(passage)?.filter(statement => kept.has(statement)) ?? []
      const best = Math.max(0, ...inside.map(statement => scores[statement]!))
      if (inside.length === 0) continue
      if (inside.length > 1 || best >= CLOSE * scores[passage]!) kept.delete(passage)
      else for (const statement of inside) kept.delete(statement)
    }
    return [...kept]
  }
}

function bestOfEachKey(
  found: readonly number[],
  scores: Float64Array,
  entries: readonly SearchEntry[],
): Iterable<number> {
  const best = new Map<string, number>()
  for (const entry of found) {
    const { key } = entries[entry]!
    const other = best.get(key)
    const isBetter = other === undefined || scores[entry]! > scores[other]!
    if (isBetter || (scores[entry] === scores[other] && entry < other)) best.set(key, entry)
  }
  return best.values()
}

/** By passage, the statements of the same version whose place overlaps with its own. */
function overlaps(entries: readonly SearchEntry[]): ReadonlyMap<number, readonly number[]> {
  const versions = new Map<string, { passages: number[]; statements: number[] }>()
  for (const [at, entry] of entries.entries()) {
    const id = `${entry.document} ${entry.version}`
    const version = versions.get(id) ?? { passages: [], statements: [] }
    versions.set(id, version)
    if (entry.label === 'Passage') version.passages.push(at)
    else version.statements.push(at)
  }
  const within = new Map<number, number[]>()
  for (const { passages, statements } of versions.values()) {
    const byStart = (a: number, b: number) => entries[a]!.start - entries[b]!.start
    passages.sort(byStart)
    statements.sort(byStart)
    // Statements lie within each other, so one that begins early may still reach far.
    let open: number[] = []
    let next = 0
    for (const passage of passages) {
      const { start, end } = entries[passage]!
      while (next < statements.length && entries[statements[next]!]!.start < end)
        open.push(statements[next++]!)
      open = open.filter(statement => entries[statement]!.end > start)
      if (open.length > 0)
        within.set(
          passage,
          open.filter(statement => entries[statement]!.start < end),
        )
    }
  }
  return within
}
