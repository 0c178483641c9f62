/**
 * The nodes of keys, also of those that have moved, and pairs of what those were called and are; `keys` gives
 * them as `k`, row by row. A node goes before a redirect of the same key: what is there has not moved.
 */
export function resolvedText(keys: string, nodes: string, moved: string): string {
  return `
    ${keys}
    OPTIONAL MATCH (a:Sporbar {key: k})
    OPTIONAL MATCH (r:SporbarRedirect {was: k})
    OPTIONAL MATCH (b:Sporbar {key: r.now})
    WITH k, coalesce(a, b) AS n
    WITH collect(n) AS ${nodes}, collect(CASE WHEN n.key <> k THEN [k, n.key] END) AS ${moved}`
}
