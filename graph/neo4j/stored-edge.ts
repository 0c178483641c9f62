import type { GraphEdge, Origin } from '../model/edge.ts'
import { fingerprintOfJson, stableJson } from '../model/fingerprint.ts'
import { sortKey } from '../model/key.ts'
import { type EdgeType, isEdgeType } from '../model/ontology.ts'
import { type EdgeDetail, slimEdge } from '../store/slim-edge.ts'

/** Where an edge is: no two are at one place. */
export interface EdgePlace {
  readonly type: EdgeType
  readonly source: string
  readonly target: string
  readonly origin: Origin
}

/** An edge as Neo4j holds it. */
export interface StoredEdge extends EdgePlace {
  readonly fields: Readonly<Record<string, unknown>> & {
    readonly _sort: string
    readonly _body: string
    readonly _hash: string
  }
}

/** Finds the edge `r` of a row by its ends, each by its key: there is no index of edges, and no two nodes have many between them. */
export const EDGE_AT_PLACE = `
  MATCH (source:Sporbar {key: row.source})
  MATCH (target:Sporbar {key: row.target})
  MATCH (source)-[r:$(row.type) {origin: row.origin}]->(target)
`

/** Undefined for what is the id of no edge that could be stored. */
export function edgePlace(id: string): EdgePlace | undefined {
  const [type = '', source = '', target = '', origin = ''] = id.split(' ')
  return isEdgeType(type) ? { type, source, target, origin: origin as Origin } : undefined
}

/** As much of an edge as most answers need, by itself: the whole is many times as long. */
const PARTS = { ENDS: '_ends', QUOTES: '_quoted' } as const

/** JSON of the edge `n` at a detail. What an older program has written is there only as a whole. */
export function edgeText(detail: EdgeDetail | 'WHOLE'): string {
  return detail === 'WHOLE' ? 'n._body' : `coalesce(n.${PARTS[detail]}, n._body)`
}

export function storedEdge(edge: GraphEdge): StoredEdge {
  const { type, source, target, origin } = edge
  const body = stableJson(edge)
  return {
    ...{ type, source, target, origin },
    fields: {
      origin,
      strength: ('strength' in edge && edge.strength) || null,
      confidence: 'confidence' in edge ? edge.confidence : null,
      rejected: edge.verdict === 'REJECTED' || null,
      // The documents that the evidence names, so that they can be read with the edge.
      _cited: [...new Set(edge.evidence.flatMap(({ document, via }) => (via ? [document, via] : document)))],
      [PARTS.ENDS]: JSON.stringify(slimEdge(edge, 'ENDS')),
      [PARTS.QUOTES]: JSON.stringify(slimEdge(edge, 'QUOTES')),
      // Unique among the edges of a type, and what gives their order.
      _sort: `${sortKey(source)} ${sortKey(target)} ${source} ${target} ${origin}`,
      _body: body,
      _hash: fingerprintOfJson(body),
    },
  }
}
