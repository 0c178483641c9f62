import { contentStems } from '../../ingest/language/norwegian/content-stems.ts'

/**
 * Other words for the same thing, as people write them: abbreviation to name,
 * English or nynorsk to bokmål, one label of a concept to its others. One way:
 * `HOD` to `departementet` does not make it true backwards.
 */
export type Synonyms = ReadonlyMap<string, readonly string[]>

export interface SynonymTable {
  /** Stems of each other way to say what the stems say; a synonym may have several words. */
  of(stems: readonly string[]): readonly (readonly string[])[]
  /** Words in the longest entry. */
  readonly longest: number
}

export function createSynonymTable(synonyms: Synonyms): SynonymTable {
  const table = new Map<string, Map<string, readonly string[]>>()
  let longest = 0
  for (const [words, others] of synonyms) {
    const stems = contentStems(words)
    if (stems.length === 0) continue
    const key = stems.join(' ')
    const entry = table.get(key) ?? new Map<string, readonly string[]>()
    for (const other of others) {
      const otherStems = contentStems(other)
      if (otherStems.length > 0 && otherStems.join(' ') !== key) entry.set(otherStems.join(' '), otherStems)
    }
    table.set(key, entry)
    longest = Math.max(longest, stems.length)
  }
  return { of: stems => [...(table.get(stems.join(' '))?.values() ?? [])], longest }
}
