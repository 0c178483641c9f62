import type { DerivedEdge, Signal } from '../../graph/model/edge.ts'
import type { Properties } from '../../graph/model/node.ts'
import { type EdgeType, mayJoin } from '../../graph/model/ontology.ts'
import { CALIBRATION, probability } from './calibration.ts'
import type { LinkView } from './link-view.ts'

/** One reason for a link, before it is known how the reasons add up. */
export interface Reason {
  readonly name: string
  /** 0–1 */
  readonly value: number
  /** As a sentence, in Norwegian. */
  readonly text: string
}

/** Below this a link is not worth a person's time. */
const LEAST_CONFIDENCE = 0.25
/** From here on a link is said to aim at the same deficiency. */
const DIRECT_FROM = 0.5

const METHOD_VERSION = '1'

export interface LinkCandidate {
  readonly type: EdgeType
  readonly method: string
  readonly source: string
  readonly target: string
  /** Every reason that was looked at, also those that say nothing: the score is their mean. */
  readonly reasons: readonly Reason[]
  readonly properties?: Properties
}

/** A candidate as an edge, with the quotes of both ends; undefined where it is too weak or an end has no place. */
export function derivedLink(view: LinkView, candidate: LinkCandidate): DerivedEdge | undefined {
  const { type, source, target, reasons } = candidate
  const from = view.node(source)
  const to = view.node(target)
  const sourcePlace = view.mention(source)
  const targetPlace = view.mention(target)
  if (!from || !to || !sourcePlace || !targetPlace || !mayJoin(type, from.label, to.label)) return undefined
  const total = reasons.reduce((sum, { value }) => sum + value, 0)
  const score = total / reasons.length
  const confidence = probability(score, CALIBRATION.any)
  const direct = probability(score, CALIBRATION.direct)
  const [first, ...rest] = signalsOf(reasons, total)
  if (!first || confidence < LEAST_CONFIDENCE) return undefined
  return {
    type,
    source,
    target,
    origin: 'DERIVED',
    method: { name: candidate.method, version: METHOD_VERSION, calibration: CALIBRATION.version },
    confidence,
    strength: direct >= DIRECT_FROM ? 'DIRECT' : 'PARTIAL',
    signals: [first, ...rest],
    evidence: [
      { ...sourcePlace, side: 'SOURCE' },
      { ...targetPlace, side: 'TARGET' },
    ],
    properties: { ...candidate.properties, confidenceDirect: direct },
  }
}

function signalsOf(reasons: readonly Reason[], total: number): readonly Signal[] {
  return reasons
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .map(({ name, value, text }) => ({ name, weight: Math.round((value / total) * 100) / 100, text }))
}
