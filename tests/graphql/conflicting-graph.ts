import type { GraphEdge } from '../../graph/model/edge.ts'
import type { Evidence } from '../../graph/model/evidence.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { AUDIT, createFixtureGraph, type FixtureGraph, LETTER, PLAN } from './fixture-graph.ts'

/** Year of the audit as the plan and the letter give it; the plan's words for a name in two ways. */
export function createConflictingGraph(): FixtureGraph {
  const graph = createFixtureGraph()
  const added = [
    ...claimed(graph, AUDIT, 'year', '2030', PLAN),
    ...claimed(graph, AUDIT, 'year', '2029', LETTER),
    ...claimed(graph, `${PLAN}/i1`, 'name', 'Bemanning', PLAN),
    ...claimed(graph, `${PLAN}/i1`, 'name', 'Ansatte', PLAN),
  ]
  const nodes = added.flatMap(each => ('label' in each ? [each] : []))
  const edges = added.flatMap(each => ('type' in each ? [each] : []))
  return {
    ...graph,
    nodes: [...graph.nodes, ...nodes],
    edges: [
      ...graph.edges,
      ...edges,
      conflict(edges, nodes[1] as GraphNode, nodes[0] as GraphNode),
      conflict(edges, nodes[2] as GraphNode, nodes[3] as GraphNode),
    ],
  }
}

function claimed(
  graph: FixtureGraph,
  subject: string,
  property: string,
  value: string,
  by: string,
): (GraphNode | GraphEdge)[] {
  const key = `${subject.split('/')[0]}/pastand/${property}-${value.toLowerCase()}`
  const version = graph.edges.find(edge => edge.type === 'HAS_VERSION' && edge.source === by) as GraphEdge
  const said = { source: version.target, target: key, origin: 'STATED', properties: {} } as const
  return [
    {
      key,
      label: 'Claim',
      work: subject.split('/')[0] as string,
      text: `${subject}: ${value}`,
      properties: { subject, property, value, qualifier: '' },
    },
    { ...said, type: 'MENTIONS', evidence: version.evidence },
    { ...said, type: 'ABOUT', source: key, target: subject, evidence: version.evidence },
  ]
}

function conflict(edges: readonly GraphEdge[], one: GraphNode, other: GraphNode): GraphEdge {
  const place = (key: string) =>
    edges.find(edge => edge.type === 'MENTIONS' && edge.target === key)?.evidence[0] as Evidence
  return {
    type: 'CONFLICTS_WITH',
    source: one.key,
    target: other.key,
    origin: 'DERIVED',
    method: { name: 'motstrid', version: '1', calibration: 'ingen' },
    confidence: 1,
    strength: 'DIRECT',
    signals: [{ name: 'verdi', weight: 1, text: 'Begge kan ikke stemme.' }],
    evidence: [
      { ...place(one.key), side: 'SOURCE' },
      { ...place(other.key), side: 'TARGET' },
    ],
    properties: {},
  }
}
