import { stem } from '../../ingest/language/norwegian/stem.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'

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
    const stems = stemsOf(words)
    if (stems.length === 0) continue
    const key = stems.join(' ')
    const entry = table.get(key) ?? new Map<string, readonly string[]>()
    for (const other of others) {
      const otherStems = stemsOf(other)
      if (otherStems.length > 0 && otherStems.join(' ') !== key) entry.set(otherStems.join(' '), otherStems)
    }
    table.set(key, entry)
    longest = Math.max(longest, stems.length)
  }
  return { of: stems => [...(table.get(stems.join(' '))?.values() ?? [])], longest }
}

/** As the words of a query are read: a code by its most exact form, and no part of a word for the whole. */
function stemsOf(text: string): readonly string[] {
  return tokenize(text)
    .filter(token => token.kind !== 'word' || !STOP_WORDS.has(token.text))
    .map(token => token.forms?.[0] ?? (token.kind === 'word' ? stem(toBokmal(token.text)) : token.text))
}
