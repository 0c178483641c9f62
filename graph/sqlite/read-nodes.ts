import type { GraphNode } from '../model/node.ts'
import type { Connection } from './connection.ts'

/** A node goes before a redirect of the same key: what is there has not moved. */
const BY_KEY = `
  SELECT asked.value AS key, coalesce(here.body, moved.body) AS body
  FROM json_each(?) AS asked
  LEFT JOIN node AS here ON here.key = asked.value
  LEFT JOIN redirect ON redirect.was = asked.value
  LEFT JOIN node AS moved ON moved.key = redirect.now
`

export function readNodes(connection: Connection, keys: readonly string[]): (GraphNode | undefined)[] {
  const rows = connection.all<{ key: string; body: string | null }>(BY_KEY, [
    JSON.stringify([...new Set(keys)]),
  ])
  const found = new Map(rows.map(({ key, body }) => [key, body]))
  return keys.map(key => {
    const body = found.get(key)
    return body ? connection.parse<GraphNode>(body) : undefined
  })
}
