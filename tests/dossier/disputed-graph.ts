import type { GraphEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { LinkReview } from '../../graph/model/review.ts'
import { AUDIT, createFixtureGraph, type FixtureGraph, PLAN } from '../graphql/fixture-graph.ts'

/** The fixture graph, in which people have decided on links and two texts give different years. */
export function createDisputedGraph(): FixtureGraph {
  const graph = createFixtureGraph()
  const cited = graph.edges.find(edge => edge.type === 'CITES') as GraphEdge
  const claim = (owner: string, value: string): GraphNode => ({
    key: `${owner}/pastand/1`,
    label: 'Claim',
    work: owner,
    properties: { subject: AUDIT, property: 'year', value, qualifier: 'undersøkt' },
  })
  const versionOf = (owner: string) =>
    graph.nodes.find(node => node.label === 'DocumentVersion' && node.work === owner)?.key as string
  const stated = (type: GraphEdge['type'], source: string, target: string): GraphEdge => ({
    ...{ type, source, target, origin: 'STATED', properties: {} },
    evidence: cited.evidence,
  })
  const mention = (owner: string): GraphEdge => {
    const from = versionOf(owner)
    const { evidence } = graph.edges.find(
      edge => edge.type === 'MENTIONS' && edge.source === from,
    ) as GraphEdge
    return { ...stated('MENTIONS', from, `${owner}/pastand/1`), evidence }
  }
  return {
    ...graph,
    nodes: [...graph.nodes, claim(AUDIT, '2029'), claim(PLAN, '2028')],
    edges: [
      ...graph.edges.map(reviewed),
      stated('ABOUT', `${AUDIT}/pastand/1`, AUDIT),
      stated('ABOUT', `${PLAN}/pastand/1`, AUDIT),
      ...[AUDIT, PLAN].map(owner => mention(owner)),
      stated('CONFLICTS_WITH', `${AUDIT}/pastand/1`, `${PLAN}/pastand/1`),
    ],
  }
}

function reviewed(edge: GraphEdge): GraphEdge {
  if (edge.type !== 'FOLLOWS_UP' || edge.target !== `${AUDIT}/funn/1`) return edge
  const accepted = review('Kari Nordmann', 'ACCEPT', 'Kurset retter seg mot bemanningen.')
  const rejected = review('Ola Nordmann', 'REJECT', 'Kurs gir ingen stillinger.')
  return edge.source === `${PLAN}/i1/tiltak/1`
    ? { ...edge, reviews: [accepted, rejected], verdict: 'DISPUTED' }
    : { ...edge, reviews: [rejected], verdict: 'REJECTED' }
}

function review(reviewer: string, decision: LinkReview['decision'], reason: string): LinkReview {
  return { ...{ id: reviewer, decision, reviewer, reason }, at: '2030-02-03T04:05:06Z', standing: true }
}
