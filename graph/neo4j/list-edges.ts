import type { GraphEdge } from '../model/edge.ts'
import { isEdgeType } from '../model/ontology.ts'
import type { EdgeQuery } from '../store/store.ts'
import type { QueryValues, Run } from './connection.ts'

const AT = { OUT: ['-', '->'], IN: ['<-', '-'], BOTH: ['-', '-'] } as const

export async function listEdges(run: Run, query: EdgeQuery): Promise<GraphEdge[]> {
  if (query.keys?.length === 0 || query.types?.length === 0) return []
  const { cypher, values } = edgeQuery(query)
  return (await run<string>(cypher, values)).map(body => JSON.parse(body) as GraphEdge)
}

/** Gives the bodies, sorted. */
function edgeQuery(query: EdgeQuery): { readonly cypher: string; readonly values: QueryValues } {
  const { keys, types, origin, strength, minConfidence, rejected } = query
  const [from, to] = AT[keys ? (query.direction ?? 'BOTH') : 'OUT']
  // Types cannot be parameters: only those of the ontology get into the query.
  const type = types ? `:${types.filter(isEdgeType).join('|')}` : ''
  const conditions = [
    keys && 'n.key IN $keys',
    'r._sort IS NOT NULL',
    origin && 'r.origin = $origin',
    strength && 'r.strength = $strength',
    minConfidence !== undefined && '(r.confidence IS NULL OR r.confidence >= $minConfidence)',
    rejected ? 'r.rejected' : 'r.rejected IS NULL',
  ].filter(Boolean)
  return {
    cypher: `
      MATCH (n:Sporbar)${from}[r${type}]${to}(:Sporbar)
      WHERE ${conditions.join(' AND ')}
      WITH DISTINCT r ORDER BY type(r), r._sort
      RETURN r._body AS row
    `,
    values: { keys, origin, strength, minConfidence },
  }
}
