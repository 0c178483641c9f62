import { isCalled } from '../../graph/store/is-called.ts'
import type { NodeQuery, StoreReader } from '../../graph/store/store.ts'
import { AppError } from './app-error.ts'
import { firstOfAll } from './list-all.ts'
import { nodesOf } from './nodes-of.ts'
import { notAmong } from './not-found.ts'

type Narrowing = Pick<NodeQuery, 'work' | 'under' | 'involves'>

/** Organisations read to look for a name, at most. */
const MOST_READ = 50_000

/**
 * What a list is narrowed by, under the keys of today. A list that is empty for a
 * name that nothing has looks like an answer: throws NODE_NOT_FOUND for it, and
 * NOT_A_DOCUMENT for a `work` that is something else.
 */
export async function resolveNarrowing(
  reader: StoreReader,
  { work, under, involves }: Narrowing,
): Promise<Narrowing> {
  const keys = [work, under].filter(key => key !== undefined)
  const [nodes] = await Promise.all([
    nodesOf(reader, keys),
    involves !== undefined && assertOrganisation(reader, involves),
  ])
  const [owner] = nodes
  if (work !== undefined && owner?.label !== 'Document')
    throw new AppError(
      'NOT_A_DOCUMENT',
      `"${work}" is no document, but a ${owner?.label}.`,
      'Name the document: the key before the first stroke.',
    )
  return {
    ...(work !== undefined && owner && { work: owner.key }),
    ...(under !== undefined && { under: nodes.at(-1)!.key }),
    ...(involves !== undefined && { involves }),
  }
}

async function assertOrganisation(reader: StoreReader, named: string): Promise<void> {
  const { nodes, lists } = await reader.reach({
    roots: [{ keys: [named] }, { list: firstOfAll({ labels: ['Organisation'] }) }],
    limit: MOST_READ,
  })
  const organisations = [...lists.values()].flatMap(page => page.nodes)
  if (nodes.get(named) || lists.size === 0 || organisations.some(node => isCalled(node, named))) return
  throw notAmong(organisations, named, `No organisation has the key or the name "${named}".`)
}
