import type { GraphEdge } from '../../graph/model/edge.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { LIKELY_FROM } from '../../ingest/link/calibration.ts'
import type { Prediction } from './links.ts'
import { statementKey } from './statement-key.ts'

/** What the stored links say of a pair of short ids; no link says no. */
export async function predictor(
  reader: StoreReader,
): Promise<(measure: string, target: string) => Prediction> {
  const edges = new Map<string, GraphEdge>()
  for (const edge of await reader.edges({ types: ['FOLLOWS_UP'], origin: 'DERIVED' }))
    edges.set(`${edge.source} ${edge.target}`, edge)
  return (measure, target) => {
    const edge = edges.get(`${statementKey(measure)} ${statementKey(target)}`)
    if (edge?.origin !== 'DERIVED') return { any: 0, direct: 0, saysAny: false, saysDirect: false }
    const direct = Number(edge.properties.confidenceDirect)
    const saysAny = edge.confidence >= LIKELY_FROM
    return { any: edge.confidence, direct, saysAny, saysDirect: edge.strength === 'DIRECT' }
  }
}
