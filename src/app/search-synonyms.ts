import type { GraphNode } from '../../graph/model/node.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import type { Synonyms } from '../search/synonyms.ts'
import { listAll } from './list-all.ts'

/** Other words for the same: labels of concepts, names of organisations and documents. */
export async function searchSynonyms(reader: StoreReader): Promise<Synonyms> {
  const named = await listAll(reader, { labels: ['Concept', 'Organisation', 'Document'] })
  const synonyms = new Map<string, Set<string>>()
  for (const node of named) {
    const names = namesOf(node)
    for (const name of names) {
      const others = synonyms.get(name) ?? new Set()
      for (const other of names) if (other !== name) others.add(other)
      synonyms.set(name, others)
    }
  }
  return new Map([...synonyms].map(([name, others]) => [name, [...others]]))
}

function namesOf({ title, properties }: GraphNode): readonly string[] {
  const lists = [properties.altLabels, properties.nynorsk, properties.english, properties.aliases].flatMap(
    list => (Array.isArray(list) ? (list as readonly string[]) : []),
  )
  const single = [title, properties.shortTitle].filter(name => typeof name === 'string')
  return [...new Set([...single, ...lists])]
}
