import type { StoreReader } from '../../graph/store/store.ts'
import { listAll } from './list-all.ts'

/** A requirement stands under an item under an assignment: nothing is nested deeper than this. */
const MAX_LEVELS = 4

export interface Narrowing {
  /** The node that they stand under, at any depth. */
  readonly parent?: string | null | undefined
  /** Key or name of the organisation that takes part in them. */
  readonly involves?: string | null | undefined
}

/** Keys that the links leave; undefined when no link is asked for. */
export async function narrowedKeys(
  reader: StoreReader,
  { parent, involves }: Narrowing,
): Promise<readonly string[] | undefined> {
  const below = parent ? await descendants(reader, parent) : undefined
  const taking = involves
    ? await sourcesAt(reader, await organisationKeys(reader, involves), 'INVOLVES')
    : undefined
  return below && taking ? below.filter(key => taking.includes(key)) : (below ?? taking)
}

/** An organisation by its key, its name or another of its names, in any case. */
async function organisationKeys(reader: StoreReader, named: string): Promise<readonly string[]> {
  const [known] = await reader.nodes([named])
  if (known) return [known.key]
  const name = named.trim().toLowerCase()
  const all = await listAll(reader, { labels: ['Organisation'] })
  return all
    .filter(({ title, properties: { aliases } }) =>
      [title, ...(Array.isArray(aliases) ? aliases : [])].some(each => String(each).toLowerCase() === name),
    )
    .map(({ key }) => key)
}

/** One call of the port a level. */
async function descendants(reader: StoreReader, key: string): Promise<readonly string[]> {
  const all = new Set<string>()
  let level: readonly string[] = [key]
  for (let depth = 0; depth < MAX_LEVELS && level.length > 0; depth += 1) {
    level = (await sourcesAt(reader, level, 'PART_OF')).filter(part => !all.has(part))
    for (const part of level) all.add(part)
  }
  return [...all]
}

async function sourcesAt(
  reader: StoreReader,
  keys: readonly string[],
  type: 'PART_OF' | 'INVOLVES',
): Promise<readonly string[]> {
  if (keys.length === 0) return []
  const edges = await reader.edges({ keys, direction: 'IN', types: [type] })
  return [...new Set(edges.map(edge => edge.source))]
}
