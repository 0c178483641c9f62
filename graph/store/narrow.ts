import { ask, type Steps } from './calls.ts'
import { isCalled } from './is-called.ts'
import type { NodeQuery } from './store.ts'

/** A requirement stands under an item under an assignment: nothing is nested deeper than this. */
export const MAX_LEVELS_UNDER = 4

/** The query with keys in place of `under` and `involves`, for stores that have no better way to follow them. */
export function* narrow({ under, involves, ...query }: NodeQuery): Steps<NodeQuery> {
  const allowed: (readonly string[])[] = query.keys ? [query.keys] : []
  if (under !== undefined) allowed.push(yield* below(under))
  if (involves !== undefined) allowed.push(yield* sourcesAt(yield* organisationsCalled(involves), 'INVOLVES'))
  const [first, ...rest] = allowed
  if (!first) return query
  const sets = rest.map(keys => new Set(keys))
  return { ...query, keys: first.filter(key => sets.every(set => set.has(key))) }
}

function* below(key: string): Steps<readonly string[]> {
  const all = new Set<string>()
  let level: readonly string[] = [key]
  for (let depth = 0; depth < MAX_LEVELS_UNDER && level.length > 0; depth += 1) {
    level = (yield* sourcesAt(level, 'PART_OF')).filter(part => !all.has(part))
    for (const part of level) all.add(part)
  }
  return [...all]
}

function* organisationsCalled(named: string): Steps<readonly string[]> {
  const [known] = yield* ask('nodes', [named])
  if (known) return [known.key]
  const { nodes } = yield* ask('list', { labels: ['Organisation'], limit: Number.MAX_SAFE_INTEGER })
  return nodes.filter(node => isCalled(node, named)).map(({ key }) => key)
}

function* sourcesAt(keys: readonly string[], type: 'PART_OF' | 'INVOLVES'): Steps<readonly string[]> {
  if (keys.length === 0) return []
  const edges = yield* ask('edges', { keys, direction: 'IN', types: [type] })
  return [...new Set(edges.map(edge => edge.source))]
}
