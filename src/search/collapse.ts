import type { SearchEntry } from '../../graph/store/search.ts'
import { inStretches } from '../ranking/in-turns.ts'

/** A statement is what people look for: it may score this share of the passage around it and still stand for both. */
const CLOSE = 0.6
/** The same where the passage holds several that were found: together they say more of what it says. */
const CLOSE_TOGETHER = 0.4
/** It must hold this share of what the passage holds of the query: what only its headings say, the passage says itself. */
const LEAST_HELD = 0.62

const ENTRIES_AT_ONCE = 4000

/** Other entries, by the number of an entry; most have none. Every hit is looked up. */
type ByEntry = readonly (readonly number[] | undefined)[]

/** Leaves of all found those that count as hits; see `createCollapse`. */
export type Collapse = (
  found: readonly number[],
  scores: Float64Array,
  held: Float64Array,
) => readonly number[]

/**
 * A statement and the passage around it are one hit, and so are several
 * mentions of one statement, and statements of one kind that are read of the same words: two figures of
 * one sentence. The better of them stays; the statements, where they are close.
 * Lets others have their turn while it is made.
 */
export async function createCollapse(entries: readonly SearchEntry[]): Promise<Collapse> {
  const statementsIn = await overlaps(entries)
  const alike = await sameHits(entries)
  // 1 where the entry is still a hit; all 0 between two calls.
  const kept = new Uint8Array(entries.length)

  return (found, scores, held) => {
    for (const entry of found) kept[entry] = 1
    for (const entry of found) if (isBeaten(entry, scores)) kept[entry] = 0
    for (const passage of found) {
      const inside = kept[passage] ? statementsIn[passage]?.filter(statement => kept[statement]) : undefined
      if (!inside || inside.length === 0) continue
      const close = (inside.length > 1 ? CLOSE_TOGETHER : CLOSE) * scores[passage]!
      const least = LEAST_HELD * held[passage]!
      const stand = inside.some(statement => scores[statement]! >= close && held[statement]! >= least)
      if (stand) kept[passage] = 0
      else for (const statement of inside) kept[statement] = 0
    }
    const hits = found.filter(entry => kept[entry])
    for (const entry of found) kept[entry] = 0
    return hits
  }

  function isBeaten(entry: number, scores: Float64Array): boolean {
    const others = alike[entry]
    return (
      others?.some(
        other =>
          kept[other] &&
          (scores[other]! > scores[entry]! || (scores[other] === scores[entry] && other < entry)),
      ) ?? false
    )
  }
}

/** By entry, the others that mention the same statement or are read of the same words; most have none. */
async function sameHits(entries: readonly SearchEntry[]): Promise<ByEntry> {
  const groups = new Map<string, number[]>()
  await inStretches(entries.length, ENTRIES_AT_ONCE, (from, to) => {
    for (let at = from; at < to; at++) {
      const { key, label, document, version, start, end } = entries[at]!
      for (const group of [key, `${label} ${document} ${version} ${start} ${end}`]) {
        const members = groups.get(group)
        if (members) members.push(at)
        else groups.set(group, [at])
      }
    }
  })
  const same: (readonly number[] | undefined)[] = new Array(entries.length).fill(undefined)
  for (const members of groups.values()) {
    if (members.length < 2) continue
    for (const at of members)
      same[at] = [...new Set([...(same[at] ?? []), ...members.filter(other => other !== at)])]
  }
  return same
}

/** By passage, the statements of the same version whose place overlaps with its own. */
async function overlaps(entries: readonly SearchEntry[]): Promise<ByEntry> {
  const versions = new Map<string, { passages: number[]; statements: number[] }>()
  await inStretches(entries.length, ENTRIES_AT_ONCE, (from, to) => {
    for (let at = from; at < to; at++) {
      const { document, version: name, label } = entries[at]!
      const id = `${document} ${name}`
      const version = versions.get(id) ?? { passages: [], statements: [] }
      versions.set(id, version)
      if (label === 'Passage') version.passages.push(at)
      else version.statements.push(at)
    }
  })
  const within: (readonly number[] | undefined)[] = new Array(entries.length).fill(undefined)
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
      if (open.length > 0) within[passage] = open.filter(statement => entries[statement]!.start < end)
    }
  }
  return within
}
