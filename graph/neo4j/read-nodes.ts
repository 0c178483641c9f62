import type { GraphNode } from '../model/node.ts'
import type { Run } from './connection.ts'

/** A node goes before a redirect of the same key: what is there has not moved. */
const BY_KEY = `
  UNWIND $keys AS key
  OPTIONAL MATCH (here:Sporbar {key: key})
  OPTIONAL MATCH (redirect:SporbarRedirect {was: key})
  OPTIONAL MATCH (moved:Sporbar {key: redirect.now})
  RETURN [key, coalesce(here._body, moved._body)] AS row
`

export async function readNodes(run: Run, keys: readonly string[]): Promise<(GraphNode | undefined)[]> {
  if (keys.length === 0) return []
  const rows = await run<[key: string, body: string | null]>(BY_KEY, { keys: [...new Set(keys)] })
  const found = new Map(rows)
  return keys.map(key => {
    const body = found.get(key)
    return body ? (JSON.parse(body) as GraphNode) : undefined
  })
}
