import type { Evidence } from './evidence.ts'
import type { Properties } from './node.ts'
import type { EdgeType } from './ontology.ts'
import type { LinkReview, Verdict } from './review.ts'

export const ORIGINS = ['STATED', 'DERIVED', 'ADDED'] as const
/** STATED: a document says it. DERIVED: computed. ADDED: by a named person. */
export type Origin = (typeof ORIGINS)[number]

export const STRENGTHS = ['DIRECT', 'PARTIAL'] as const
/** DIRECT aims at the same deficiency; PARTIAL meets a part or a precondition of it. */
export type Strength = (typeof STRENGTHS)[number]

/** What made a derived edge. */
export interface Method {
  readonly name: string
  readonly version: string
  /** Version of the fitted numbers that turned a score into a confidence. */
  readonly calibration: string
}

/** One reason for a derived edge, as a sentence an advisor can agree or disagree with. */
export interface Signal {
  readonly name: string
  /** Share of the score, 0–1. */
  readonly weight: number
  /** In Norwegian. */
  readonly text: string
}

interface EdgeBase {
  readonly type: EdgeType
  readonly source: string
  readonly target: string
  readonly evidence: readonly [Evidence, ...Evidence[]]
  readonly properties: Properties
  /** What people decided about the link, in the order in which they did; absent where nobody has. */
  readonly reviews?: readonly LinkReview[]
  readonly verdict?: Verdict
}

export interface StatedEdge extends EdgeBase {
  readonly origin: 'STATED'
}

export interface DerivedEdge extends EdgeBase {
  readonly origin: 'DERIVED'
  readonly method: Method
  /** Probability that a person would agree, 0–1. */
  readonly confidence: number
  /** As people set it, where those who did agree. */
  readonly strength: Strength
  /** As it was derived, where people set another. */
  readonly derivedStrength?: Strength
  readonly signals: readonly [Signal, ...Signal[]]
}

export interface AddedEdge extends EdgeBase {
  readonly origin: 'ADDED'
  readonly strength?: Strength
}

export type GraphEdge = StatedEdge | DerivedEdge | AddedEdge

/** An edge is known by its type, its ends and its origin: what is stated and what is derived never merge. */
export function edgeId(edge: Pick<GraphEdge, 'type' | 'source' | 'target' | 'origin'>): string {
  return `${edge.type} ${edge.source} ${edge.target} ${edge.origin}`
}
