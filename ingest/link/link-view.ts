import type { GraphEdge } from '../../graph/model/edge.ts'
import type { Evidence } from '../../graph/model/evidence.ts'
import type { NodeLabel } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'

/** The stated graph as linkers look at it. Everything comes in the order of the keys. */
export interface LinkView {
  readonly node: (key: string) => GraphNode | undefined
  readonly labelled: (label: NodeLabel) => readonly GraphNode[]
  readonly edges: (type: EdgeType) => readonly GraphEdge[]
  /** Edges of the type out of the node. */
  readonly from: (key: string, type: EdgeType) => readonly GraphEdge[]
  /** Nodes of the label that the work owns. */
  readonly ofWork: (work: string, label: NodeLabel) => readonly GraphNode[]
  readonly parent: (key: string) => GraphNode | undefined
  readonly children: (key: string, label: NodeLabel) => readonly GraphNode[]
  /** The best place that says the statement, or the passage: an original's before a digest's. */
  readonly mention: (key: string) => Evidence | undefined
}

const KIND_ORDER = ['QUOTE', 'PARAPHRASE', 'SECOND_HAND']

export function createLinkView(
  nodes: ReadonlyMap<string, GraphNode>,
  edges: ReadonlyMap<string, GraphEdge>,
): LinkView {
  const byLabel = new Map<NodeLabel, GraphNode[]>()
  const byWork = new Map<string, GraphNode[]>()
  for (const [, node] of [...nodes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    push(byLabel, node.label, node)
    if (node.work !== undefined) push(byWork, `${node.label} ${node.work}`, node)
  }
  const byType = new Map<EdgeType, GraphEdge[]>()
  const bySource = new Map<string, GraphEdge[]>()
  for (const [, edge] of [...edges].sort(([a], [b]) => (a < b ? -1 : 1))) {
    push(byType, edge.type, edge)
    push(bySource, `${edge.type} ${edge.source}`, edge)
  }

  const parents = new Map<string, GraphNode>()
  const children = new Map<string, GraphNode[]>()
  for (const { source, target } of byType.get('PART_OF') ?? []) {
    const parent = nodes.get(target)
    const child = nodes.get(source)
    if (!parent || !child) continue
    parents.set(source, parent)
    push(children, target, child)
  }
  const mentions = new Map<string, Evidence>()
  const mention = (key: string, evidence: readonly Evidence[]): void => {
    for (const place of evidence) {
      const best = mentions.get(key)
      if (!best || KIND_ORDER.indexOf(place.kind) < KIND_ORDER.indexOf(best.kind)) mentions.set(key, place)
    }
  }
  for (const { target, evidence } of byType.get('MENTIONS') ?? []) mention(target, evidence)
  // A passage is its own place.
  for (const { source, evidence } of byType.get('PASSAGE_OF') ?? []) mention(source, evidence)
  return {
    node: key => nodes.get(key),
    labelled: label => byLabel.get(label) ?? [],
    edges: type => byType.get(type) ?? [],
    from: (key, type) => bySource.get(`${type} ${key}`) ?? [],
    ofWork: (work, label) => byWork.get(`${label} ${work}`) ?? [],
    parent: key => parents.get(key),
    children: (key, label) => (children.get(key) ?? []).filter(node => node.label === label),
    mention: key => mentions.get(key),
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
