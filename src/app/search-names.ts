import type { GraphNode } from '../../graph/model/node.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import type { NamedNode } from '../search/named-node.ts'
import { listAll } from './list-all.ts'

/** What has names of its own, with all of them: concepts, organisations and documents. */
export async function searchNames(reader: StoreReader): Promise<readonly NamedNode[]> {
  const nodes = await listAll(reader, { labels: ['Concept', 'Organisation', 'Document'] })
  return nodes.flatMap(node => {
    const [name, ...others] = namesOf(node)
    return name === undefined ? [] : [{ key: node.key, label: node.label, names: [name, ...others] as const }]
  })
}

function namesOf({ title, properties }: GraphNode): readonly string[] {
  const lists = [properties.altLabels, properties.nynorsk, properties.english, properties.aliases].flatMap(
    list => (Array.isArray(list) ? (list as readonly string[]) : []),
  )
  const text = (name: unknown): name is string => typeof name === 'string'
  // Numbers come last: whoever types one means what bears it, also where a text only tells its title.
  const numbers = [properties.identifier, properties.reference].filter(text)
  return [...new Set([...[title, properties.shortTitle].filter(text), ...lists, ...numbers])]
}
