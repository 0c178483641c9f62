import type { DerivedEdge, Signal, Strength } from '../../graph/model/edge.ts'
import type { Properties } from '../../graph/model/node.ts'
import { type EdgeType, mayJoin } from '../../graph/model/ontology.ts'
import { CALIBRATION, DIRECT_FROM, LIKELY_FROM, probability } from './calibration.ts'
import type { LinkView } from './link-view.ts'

/** One reason for or against a link, as a sentence, in Norwegian. */
export interface Reason {
  readonly name: string
  /** 0–1 */
  readonly value: number
  /** Share of the value that counts towards the two scores; 0 for what is a condition or a reservation. */
  readonly counts: { readonly any: number; readonly direct: number }
  readonly text: string
}

export interface LinkCandidate {
  readonly type: EdgeType
  readonly method: string
  readonly source: string
  readonly target: string
  /** Said in this order where they count the same. */
  readonly reasons: readonly Reason[]
  /** 0–1: what is only a study promises less, so it is less sure to aim at the deficiency itself. */
  readonly promise?: number
  /** Where it does not follow from the score. */
  readonly strength?: Strength
  readonly properties?: Properties
}

/** Both scores are sums, so that no reason can make a link weaker by being stronger. */
export interface Scores {
  readonly any: number
  readonly direct: number
}

/** Below this a link is not worth a person's time: four of five would be wrong. */
const LEAST_CONFIDENCE = 0.2

/** Raise with every change of a linker's outcome. */
const METHOD_VERSION = '4'

export function scoresOf({ reasons, promise = 1 }: LinkCandidate): Scores {
  const sum = (kind: 'any' | 'direct'): number =>
    reasons.reduce((total, { value, counts }) => total + value * counts[kind], 0)
  return { any: sum('any'), direct: sum('direct') * promise }
}

/** A candidate as an edge, with the quotes of both ends; undefined where it is too weak or an end has no place. */
export function derivedLink(view: LinkView, candidate: LinkCandidate): DerivedEdge | undefined {
  const { type, source, target } = candidate
  // Most candidates are too weak: that comes first.
  const scores = scoresOf(candidate)
  const confidence = probability(scores.any, CALIBRATION.any)
  if (confidence < LEAST_CONFIDENCE) return undefined
  const [first, ...rest] = signalsOf(candidate.reasons, scores.any)
  const from = view.node(source)
  const to = view.node(target)
  const sourcePlace = view.mention(source)
  const targetPlace = view.mention(target)
  if (!first || !from || !to || !sourcePlace || !targetPlace) return undefined
  if (!mayJoin(type, from.label, to.label)) return undefined
  // What aims at the deficiency also meets a part of it.
  const direct = Math.min(confidence, probability(scores.direct, CALIBRATION.direct))
  return {
    type,
    source,
    target,
    origin: 'DERIVED',
    method: {
      name: candidate.method,
      version: METHOD_VERSION,
      // Only follow-up has graded links to be fitted on; the others borrow its numbers, and say so.
      calibration:
        type === 'FOLLOWS_UP' ? CALIBRATION.version : `${CALIBRATION.version} (lånt fra oppfølging av funn)`,
    },
    confidence,
    strength:
      candidate.strength ?? (confidence >= LIKELY_FROM && direct >= DIRECT_FROM ? 'DIRECT' : 'PARTIAL'),
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
    .filter(({ value, text }) => value > 0 && text !== '')
    .map(({ name, value, counts, text }) => ({
      name,
      weight: total === 0 ? 0 : Math.round(((value * counts.any) / total) * 100) / 100,
      text,
    }))
    .sort((a, b) => b.weight - a.weight)
}
