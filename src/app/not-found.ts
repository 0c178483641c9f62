import { slug } from '../../graph/model/key.ts'
import { STATEMENT_LABELS } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { AppError } from './app-error.ts'
import { firstOfAll } from './list-all.ts'
import { nearestKeys } from './nearest-keys.ts'

/** Nodes read to look for a key, at most; beyond it none is offered. */
const MOST_READ = 50_000

/** The refusal of a key that nothing has, with those of the store that look most like it. One call of the port. */
export async function notFound(reader: StoreReader, key: string): Promise<AppError> {
  const [work = key] = key.split('/')
  const { lists } = await reader.reach({
    roots: [
      { list: firstOfAll({ labels: ['Document', 'Organisation', 'Concept'] }) },
      ...(work === key ? [] : [{ list: firstOfAll({ labels: STATEMENT_LABELS, work: slug(work) }) }]),
    ],
    limit: MOST_READ,
  })
  const known = [...lists.values()].flatMap(({ nodes }) => nodes)
  return notAmong(known, key, `No node has the key "${key}".`)
}

/** The refusal of a key or name that none of the nodes has. */
export function notAmong(nodes: readonly GraphNode[], key: string, message: string): AppError {
  const [work = key] = key.split('/')
  const whole = nearestKeys(key, nodes)
  // Where the document is misspelt, nothing in it is near.
  const nearest = whole.length > 0 ? whole : nearestKeys(work, nodes)
  const wayOut =
    nearest.length > 0
      ? `Did you mean ${nearest.join(', ')}?`
      : 'Search for words of its text to find its key, or list keys with `documents` and `parts`.'
  return new AppError('NODE_NOT_FOUND', message, wayOut, { key, nearest })
}
