import type { NamedNode } from '../search/named-node.ts'
import type { Synonyms } from '../search/synonyms.ts'

/** Other words for the same: any name of a thing stands for its others. */
export function searchSynonyms(named: readonly NamedNode[]): Synonyms {
  const synonyms = new Map<string, Set<string>>()
  for (const { names } of named) {
    for (const name of names) {
      const others = synonyms.get(name) ?? new Set()
      for (const other of names) if (other !== name) others.add(other)
      synonyms.set(name, others)
    }
  }
  return new Map([...synonyms].map(([name, others]) => [name, [...others]]))
}
