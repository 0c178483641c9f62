import { checkEvidence } from './check-evidence.ts'
import { type GraphEdge, ORIGINS, STRENGTHS } from './edge.ts'
import { isKey } from './key.ts'
import type { NodeLabel } from './labels.ts'
import { isEdgeType, mayJoin } from './ontology.ts'

export interface EdgeProblem {
  readonly code: 'EDGE_NOT_ALLOWED' | 'EVIDENCE_INVALID'
  readonly text: string
}

/** Labels of the two ends; undefined where there is no such node. */
export interface EdgeEnds {
  readonly source: NodeLabel | undefined
  readonly target: NodeLabel | undefined
}

/** What is wrong with an edge between these ends; empty when nothing is. */
export function checkEdge(edge: GraphEdge, ends: EdgeEnds): readonly EdgeProblem[] {
  const refused = [...checkType(edge, ends), ...checkOrigin(edge)]
  return [
    ...refused.map(text => ({ code: 'EDGE_NOT_ALLOWED', text }) as const),
    ...checkEvidence(edge.evidence).map(text => ({ code: 'EVIDENCE_INVALID', text }) as const),
  ]
}

function checkType(edge: GraphEdge, ends: EdgeEnds): string[] {
  if (!isEdgeType(edge.type)) return [`the type "${edge.type}" is not in the ontology`]
  const problems: string[] = []
  for (const end of ['source', 'target'] as const) {
    if (!isKey(edge[end])) problems.push(`${end} "${edge[end]}" has not the form of a key`)
    else if (ends[end] === undefined) problems.push(`${end} "${edge[end]}" is not in the graph`)
  }
  if (ends.source && ends.target && !mayJoin(edge.type, ends.source, ends.target)) {
    problems.push(`${edge.type} may not go from ${ends.source} to ${ends.target}`)
  }
  return problems
}

function checkOrigin(edge: GraphEdge): string[] {
  if (!ORIGINS.includes(edge.origin)) return [`unknown origin "${String((edge as GraphEdge).origin)}"`]
  if (edge.origin !== 'DERIVED') return []
  const problems: string[] = []
  const { method, confidence, strength, signals } = edge
  if (!method?.name || !method.version || !method.calibration) {
    problems.push('a derived edge needs a method with name, version and calibration')
  }
  if (!(confidence >= 0 && confidence <= 1)) problems.push(`confidence ${confidence} is not within 0–1`)
  if (!STRENGTHS.includes(strength)) problems.push(`unknown strength "${strength}"`)
  if (!signals || signals.length < 1) problems.push('a derived edge needs a signal')
  for (const signal of signals ?? []) {
    if (!signal.name || !signal.text) problems.push('a signal needs a name and a sentence')
    if (!(signal.weight >= 0 && signal.weight <= 1)) {
      problems.push(`weight ${signal.weight} of signal ${signal.name} is not within 0–1`)
    }
  }
  return problems
}
