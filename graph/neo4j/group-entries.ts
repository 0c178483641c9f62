/** An entry by its place in one version of a text. */
export interface PlacedEntry {
  readonly id: string
  readonly isPassage: boolean
  readonly start: number
  readonly end: number
}

/**
 * By entry of one version, ids of the passages that it belongs to: a passage to itself, a
 * statement to all that overlap with it, or to itself where there is none. What shares a
 * group may stand for each other among hits.
 */
export function groupEntries(entries: readonly PlacedEntry[]): ReadonlyMap<string, readonly string[]> {
  const byStart = (a: PlacedEntry, b: PlacedEntry) => a.start - b.start
  const passages = entries.filter(entry => entry.isPassage).sort(byStart)
  const groups = new Map<string, readonly string[]>(passages.map(({ id }) => [id, [id]]))
  let first = 0
  for (const statement of entries.filter(entry => !entry.isPassage).sort(byStart)) {
    // Passages do not overlap with each other: those that end before this one begins are done with.
    while (first < passages.length && passages[first]!.end <= statement.start) first++
    const around: string[] = []
    for (let at = first; at < passages.length && passages[at]!.start < statement.end; at++)
      if (passages[at]!.end > statement.start) around.push(passages[at]!.id)
    groups.set(statement.id, around.length > 0 ? around : [statement.id])
  }
  return groups
}
