import type { GraphEdge, Origin, Strength } from '../model/edge.ts'
import type { Evidence } from '../model/evidence.ts'
import { quoteText } from '../model/quote-text.ts'

/**
 * How little of its edges a step of a plan needs. ENDS: what they are and how
 * much they weigh. QUOTES: also what their evidence says, without its exact
 * places.
 */
export type EdgeDetail = 'ENDS' | 'QUOTES'

/** An edge that was brought without all that it says. */
export interface SlimEdge extends Pick<GraphEdge, 'type' | 'source' | 'target'> {
  readonly origin: Origin
  readonly strength?: Strength
  readonly confidence?: number
  /** Of its evidence, one each; absent where the step needs none. */
  readonly quotes?: readonly Quote[]
}

/** What one piece of evidence says, as people read it. */
export interface Quote extends Pick<Evidence, 'document' | 'kind'> {
  readonly side: Evidence['side'] | undefined
  readonly place: string | undefined
  readonly quote: string
}

export type ReachedEdge = GraphEdge | SlimEdge

export function isWhole(edge: ReachedEdge): edge is GraphEdge {
  return 'evidence' in edge
}

/** What is left of an edge at a detail. */
export function slimEdge(edge: GraphEdge, detail: EdgeDetail): SlimEdge {
  const { type, source, target, origin, evidence } = edge
  return {
    ...{ type, source, target, origin },
    ...('strength' in edge && edge.strength && { strength: edge.strength }),
    ...('confidence' in edge && { confidence: edge.confidence }),
    ...(detail === 'QUOTES' && { quotes: evidence.map(quoteOf) }),
  }
}

function quoteOf(evidence: Evidence): Quote {
  const { document, side, kind, place } = evidence
  return { document, side, kind, place, quote: quoteText(evidence) }
}
