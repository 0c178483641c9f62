import type { GraphEdge } from '../../graph/model/edge.ts'
import { fingerprint } from '../../graph/model/fingerprint.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { JudgedReview } from '../../graph/model/review.ts'
import type { DocumentVersion } from '../../graph/model/version.ts'
import type { GraphChange, GraphFingerprints, StoredMessage } from '../../graph/store/store.ts'

/** A graph as it shall be. */
export interface WholeGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>
  /** By `edgeId`. */
  readonly edges: ReadonlyMap<string, GraphEdge>
  /** By `document sha256`. */
  readonly versions: ReadonlyMap<string, DocumentVersion>
  readonly redirects: Readonly<Record<string, string>>
  /** By time and id. */
  readonly reviews: readonly JudgedReview[]
  readonly messages: readonly StoredMessage[]
}

/** What has to be written so that a store with these fingerprints holds the graph. */
export function graphChange(graph: WholeGraph, stored: GraphFingerprints, madeBy: string): GraphChange {
  return {
    madeBy,
    putNodes: changed(graph.nodes, stored.nodes),
    removeNodes: gone(graph.nodes, stored.nodes),
    putEdges: changed(graph.edges, stored.edges),
    removeEdges: gone(graph.edges, stored.edges),
    putVersions: changed(graph.versions, stored.versions),
    removeVersions: gone(graph.versions, stored.versions),
    redirects: graph.redirects,
    reviews: graph.reviews,
    messages: graph.messages,
  }
}

function changed<T>(wanted: ReadonlyMap<string, T>, stored: ReadonlyMap<string, string>): T[] {
  return [...wanted].filter(([id, value]) => stored.get(id) !== fingerprint(value)).map(([, value]) => value)
}

function gone(wanted: ReadonlyMap<string, unknown>, stored: ReadonlyMap<string, string>): string[] {
  return [...stored.keys()].filter(id => !wanted.has(id)).sort()
}
