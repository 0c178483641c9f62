import type { GraphEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { Coverage, EdgeType, NodeLabel } from '../../graph/model/ontology.ts'
import type { LinkView } from './link-view.ts'

/** Whose coverage is told, and by which links. */
const COVERED_BY: readonly {
  readonly label: NodeLabel
  readonly type: EdgeType
  readonly end: 'source' | 'target'
}[] = [
  { label: 'Finding', type: 'FOLLOWS_UP', end: 'target' },
  { label: 'Recommendation', type: 'FOLLOWS_UP', end: 'target' },
  { label: 'Requirement', type: 'MET_BY', end: 'source' },
]

/**
 * Findings, recommendations and requirements with what was found of them. A
 * "no" is only said where an answer could have been found: not where the
 * substance is unknown, nor where the document that should answer is missing.
 */
export function coverageOf(view: LinkView, links: readonly GraphEdge[]): readonly GraphNode[] {
  const answered = answeredReports(view)
  return COVERED_BY.flatMap(({ label, type, end }) => {
    const strengths = new Map<string, Set<string>>()
    for (const link of [...links, ...view.edges(type)]) {
      if (link.type !== type) continue
      const met = strengths.get(link[end]) ?? new Set()
      met.add(link.origin === 'DERIVED' ? link.strength : 'DIRECT')
      strengths.set(link[end], met)
    }
    return view.labelled(label).map(node => {
      const [coverage, reason] = judge(view, node, strengths.get(node.key), answered)
      return { ...node, properties: { ...node.properties, coverage, coverageReason: reason } }
    })
  })
}

function judge(
  view: LinkView,
  node: GraphNode,
  strengths: ReadonlySet<string> | undefined,
  answered: ReadonlyMap<string, string>,
): readonly [Coverage, string] {
  if (node.properties.known === false) return ['CANNOT_TELL', 'Innholdet er ikke kjent i sin helhet.']
  if (strengths?.has('DIRECT')) return ['FOLLOWED_UP', 'Minst ett tiltak er rettet mot det samme.']
  if (strengths) return ['PARTLY', 'Bare tiltak som møter en del av det, eller en forutsetning for det.']
  if (node.label === 'Requirement') {
    const missing = missingPlan(view, node)
    if (missing !== undefined) return ['CANNOT_TELL', `${missing} er ikke i korpuset.`]
    return ['NONE_FOUND', 'Ikke synlig i planens mål, tiltak, roller eller frister.']
  }
  const why = answered.get(node.work ?? '')
  return why === undefined ? ['NONE_FOUND', 'Ingen tiltak i dokumentene i korpuset.'] : ['CANNOT_TELL', why]
}

/** Reports whose answer is not in the corpus, with the reason. */
function answeredReports(view: LinkView): ReadonlyMap<string, string> {
  const plans = new Map<string, Set<string>>()
  for (const demand of view.edges('REQUIRES_FOLLOW_UP_OF')) {
    for (let at = view.node(demand.source); at && at.label !== 'Document'; at = view.parent(at.key)) {
      const asked = view.from(at.key, 'MANDATES')
      for (const { target } of asked)
        plans.set(demand.target, (plans.get(demand.target) ?? new Set()).add(target))
      if (asked.length > 0) break
    }
  }
  const followed = new Set(view.edges('FOLLOWS_UP').map(({ target }) => target))
  const reasons = new Map<string, string>()
  for (const report of view.labelled('Document')) {
    const asked = [...(plans.get(report.key) ?? [])]
    if (asked.length > 0 && !asked.some(plan => isHere(view, plan))) {
      reasons.set(
        report.key,
        `${asked.map(plan => titleOf(view, plan)).join(' og ')}, som skal svare, er ikke i korpuset.`,
      )
    } else if (asked.length === 0 && !followed.has(report.key)) {
      reasons.set(report.key, 'Ingen dokumenter i korpuset er bedt om å følge opp rapporten.')
    }
  }
  return reasons
}

function missingPlan(view: LinkView, requirement: GraphNode): string | undefined {
  for (let at = view.parent(requirement.key); at && at.label !== 'Document'; at = view.parent(at.key)) {
    const plans = view.from(at.key, 'MANDATES')
    if (plans.length > 0) {
      return plans.some(({ target }) => isHere(view, target)) ? undefined : titleOf(view, plans[0]!.target)
    }
  }
  return 'Dokumentet som skal oppfylle kravet'
}

function isHere(view: LinkView, document: string): boolean {
  return view.node(document)?.properties.inCorpus === true
}

function titleOf(view: LinkView, key: string): string {
  const node = view.node(key)
  return String(node?.properties.shortTitle ?? node?.title ?? key)
}
