import { edgeId, type GraphEdge } from '../../graph/model/edge.ts'
import type { Evidence } from '../../graph/model/evidence.ts'
import { stableJson } from '../../graph/model/fingerprint.ts'
import type { GraphNode, Properties } from '../../graph/model/node.ts'
import { type EdgeType, mayJoin } from '../../graph/model/ontology.ts'
import type { DocumentVersion } from '../../graph/model/version.ts'
import type { StoredMessage } from '../../graph/store/store.ts'
import { compareText } from './telling.ts'

/** The graph while it is being made: the stages add to it, and nothing is ever taken out. */
export interface GraphDraft {
  readonly nodes: Map<string, GraphNode>
  /** By `edgeId`. */
  readonly edges: Map<string, GraphEdge>
  readonly versions: Map<string, DocumentVersion>
  readonly messages: StoredMessage[]
}

export function createGraphDraft(): GraphDraft {
  return { nodes: new Map(), edges: new Map(), versions: new Map(), messages: [] }
}

/** What a stage wants to state. */
export interface Statement {
  readonly type: EdgeType
  readonly source: string
  readonly target: string
  readonly evidence: readonly Evidence[]
  readonly properties?: Properties
  /** Path of the source that says so, for messages. */
  readonly path: string
}

/**
 * States an edge, or adds evidence to the edge that is there. An edge that the
 * ontology does not know is left out with a message: one odd sentence must not
 * cost the rest of its document.
 */
export function stateEdge(
  draft: GraphDraft,
  { type, source, target, evidence, properties = {}, path }: Statement,
): void {
  const from = draft.nodes.get(source)
  const to = draft.nodes.get(target)
  if (source === target) return
  if (!from || !to || !mayJoin(type, from.label, to.label)) {
    draft.messages.push({
      severity: 'warning',
      code: 'EDGE_REFUSED',
      text: `${type} kan ikke gå fra ${from?.label ?? 'ukjent'} (${source}) til ${to?.label ?? 'ukjent'} (${target})`,
      path,
      wayOut: 'Se tabellen over relasjoner i graph/model/ontology.ts.',
    })
    return
  }
  const id = edgeId({ type, source, target, origin: 'STATED' })
  const earlier = draft.edges.get(id)
  const merged = mergeEvidence([...(earlier?.evidence ?? []), ...evidence])
  if (!merged) return
  draft.edges.set(id, {
    type,
    source,
    target,
    origin: 'STATED',
    evidence: merged,
    properties: { ...properties, ...earlier?.properties },
  })
}

/** Each place once, in an order that does not depend on who was read first. */
function mergeEvidence(evidence: readonly Evidence[]): readonly [Evidence, ...Evidence[]] | undefined {
  const [only, ...others] = evidence
  if (only && others.length === 0) return [only]
  const once = new Map(
    evidence.map(one => [stableJson([one.document, one.version, one.kind, one.side, one.spans]), one]),
  )
  const [first, ...rest] = [...once.values()].sort(
    (a, b) =>
      compareText(a.document, b.document) ||
      compareText(a.version, b.version) ||
      compareText(a.side ?? '', b.side ?? '') ||
      a.spans[0].start - b.spans[0].start ||
      a.spans.at(-1)!.end - b.spans.at(-1)!.end ||
      compareText(a.kind, b.kind),
  )
  return first ? [first, ...rest] : undefined
}
