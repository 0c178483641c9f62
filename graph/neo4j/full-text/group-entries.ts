/** An entry by its place in one version of a text. */
export interface PlacedEntry {
  readonly id: string
  readonly isPassage: boolean
  readonly start: number
  readonly end: number
}

/**
 * By entry of one version, the id of the passage that it belongs to: a passage to itself, a
 * statement to the one that holds most of it, or to itself where none does. Of those that
 * belong together, one may stand for the others among hits.
 */
export function groupEntries(entries: readonly PlacedEntry[]): ReadonlyMap<string, string> {
  const passages = entries.filter(entry => entry.isPassage)
  return new Map(
    entries.map(entry => {
      let [around, most] = [entry.id, 0]
      for (const passage of entry.isPassage ? [] : passages) {
        const shared = Math.min(entry.end, passage.end) - Math.max(entry.start, passage.start)
        if (shared > most) [around, most] = [passage.id, shared]
      }
      return [entry.id, around]
    }),
  )
}
