import type { PathQuery } from '../store/store.ts'
import { type Bind, typesOf } from './query-text.ts'

/** Every edge on any of the shortest ways between the two nodes of a list, as `edges`, and the nodes on the way. */
export function pathText(
  { types, origins, maxSteps }: PathQuery,
  names: { readonly ends: string; readonly edges: string; readonly nodes: string },
  bind: Bind,
): string {
  const allowed = ['r.rejected IS NULL', ...(origins ? [`r.origin IN ${bind(origins)}`] : [])]
  return `
    WITH ${names.ends}[0] AS a, ${names.ends}[1] AS b WHERE a <> b
    MATCH way = allShortestPaths((a)-[${typesOf(types)}*..${Math.trunc(maxSteps)}]-(b))
    WHERE all(r IN relationships(way) WHERE ${allowed.join(' AND ')})
    UNWIND relationships(way) AS r
    WITH DISTINCT r, [startNode(r), endNode(r)] AS both
    UNWIND both AS n
    WITH collect(DISTINCT r) AS ${names.edges}, collect(DISTINCT n) AS ${names.nodes}`
}
