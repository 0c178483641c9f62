import { edgeId, type GraphEdge } from '../model/edge.ts'
import { fingerprintOfJson, stableJson } from '../model/fingerprint.ts'
import { sortKey } from '../model/key.ts'
import { type EdgeType, isEdgeType } from '../model/ontology.ts'

/** An edge as Neo4j holds it. */
export interface StoredEdge {
  readonly type: EdgeType
  readonly source: string
  readonly target: string
  readonly fields: Readonly<Record<string, unknown>> & { readonly _sort: string; readonly _hash: string }
}

/** Where an edge is: its type, and what is unique among the edges of the type and gives their order. */
export interface EdgePlace {
  readonly type: EdgeType
  readonly sort: string
}

/** Undefined for what is the id of no edge that could be stored. */
export function edgePlace(id: string): EdgePlace | undefined {
  const [type = '', source = '', target = '', origin = ''] = id.split(' ')
  if (!isEdgeType(type)) return undefined
  return { type, sort: `${sortKey(source)} ${sortKey(target)} ${source} ${target} ${origin}` }
}

export function storedEdge(edge: GraphEdge): StoredEdge {
  const { type, source, target, origin } = edge
  const body = stableJson(edge)
  return {
    type,
    source,
    target,
    fields: {
      origin,
      strength: ('strength' in edge && edge.strength) || null,
      confidence: 'confidence' in edge ? edge.confidence : null,
      rejected: edge.verdict === 'REJECTED' || null,
      // The documents that the evidence names, so that they can be read with the edge.
      _cited: [...new Set(edge.evidence.flatMap(({ document, via }) => (via ? [document, via] : document)))],
      _sort: edgePlace(edgeId(edge))!.sort,
      _body: body,
      _hash: fingerprintOfJson(body),
    },
  }
}
