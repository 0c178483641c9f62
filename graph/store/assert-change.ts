import { GraphError, type GraphErrorCode } from '../errors/graph-error.ts'
import { checkEdge } from '../model/check-edge.ts'
import { checkNode } from '../model/check-node.ts'
import { edgeId, type GraphEdge } from '../model/edge.ts'
import { isKey } from '../model/key.ts'
import type { NodeLabel } from '../model/labels.ts'
import { sortEdges } from './edge-order.ts'
import type { GraphChange } from './store.ts'

/** What is stored of the nodes that a change touches, before it. */
export interface BeforeChange {
  /** Labels by key, of `touchedNodes(change)` and of the ends of `edges`. */
  readonly labels: ReadonlyMap<string, NodeLabel>
  /** Edges at `unsettledNodes(change, labels)`. */
  readonly edges: readonly GraphEdge[]
}

/** Keys whose labels must be known to judge the change. */
export function touchedNodes(change: GraphChange): ReadonlySet<string> {
  return new Set([
    ...change.removeNodes,
    ...change.putNodes.map(node => node.key),
    ...change.putEdges.flatMap(edge => [edge.source, edge.target]),
  ])
}

/** Stored nodes that go, or get another label: the edges that stay at them must be judged again. */
export function unsettledNodes(
  change: GraphChange,
  labels: ReadonlyMap<string, NodeLabel>,
): readonly string[] {
  const after = labelsAfter(change, labels)
  return [...labels].filter(([key, label]) => after.get(key) !== label).map(([key]) => key)
}

/**
 * Throws NODE_INVALID, EDGE_NOT_ALLOWED or EVIDENCE_INVALID for the first thing
 * in the change that the ontology refuses. Every adapter asks it before it writes.
 */
export function assertChange(change: GraphChange, before: BeforeChange): void {
  for (const node of change.putNodes) refuse('NODE_INVALID', node.key, checkNode(node))
  for (const { document, sha256 } of change.putVersions) {
    const id = `${document} ${sha256}`
    refuse('NODE_INVALID', id, isKey(document) ? [] : [`"${document}" has not the form of a key`])
    refuse('NODE_INVALID', id, /^[0-9a-f]{64}$/.test(sha256) ? [] : [`"${sha256}" is no SHA-256 in hex`])
  }
  for (const key of Object.entries(change.redirects).flat()) {
    refuse('NODE_INVALID', key, isKey(key) ? [] : ['a redirect has not the form of a key'])
  }
  const labels = labelsAfter(change, before.labels)
  const settled = new Set([...change.removeEdges, ...change.putEdges.map(edgeId)])
  // The first that is refused is told: in every store the same.
  const remaining = sortEdges(before.edges.filter(edge => !settled.has(edgeId(edge))))
  for (const edge of [...change.putEdges, ...remaining]) {
    const [problem] = checkEdge(edge, {
      source: labels.get(edge.source),
      target: labels.get(edge.target),
    })
    if (problem) refuse(problem.code, edgeId(edge), [problem.text])
  }
}

function labelsAfter(
  change: GraphChange,
  before: ReadonlyMap<string, NodeLabel>,
): ReadonlyMap<string, NodeLabel> {
  const labels = new Map(before)
  for (const key of change.removeNodes) labels.delete(key)
  for (const node of change.putNodes) labels.set(node.key, node.label)
  return labels
}

function refuse(code: GraphErrorCode, subject: string, problems: readonly string[]): void {
  if (problems.length === 0) return
  throw new GraphError(code, `${subject}: ${problems.join('; ')}`, {
    wayOut: 'Nothing was written. Mend what made it, so that it keeps to graph/model/ontology.ts.',
  })
}
