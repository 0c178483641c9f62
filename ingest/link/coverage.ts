import type { GraphEdge } from '../../graph/model/edge.ts'
import type { NodeLabel } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'
import type { Coverage } from '../../graph/model/terms.ts'
import { LIKELY_FROM } from './calibration.ts'
import { createPlanJudge, measures, type Told } from './coverage-of-plan.ts'
import { demandsOf } from './demands.ts'
import { textOf } from './likeness.ts'
import type { LinkView } from './link-view.ts'
import type { NearView } from './near-view.ts'
import { plansAskedFor } from './plans-asked-for.ts'
import { listOf } from './shared-in-words.ts'

/** Whose coverage is told, and by which links. */
const COVERED_BY: readonly {
  readonly label: NodeLabel
  readonly types: readonly EdgeType[]
  readonly end: 'source' | 'target'
}[] = [
  { label: 'Finding', types: ['FOLLOWS_UP'], end: 'target' },
  { label: 'Recommendation', types: ['FOLLOWS_UP'], end: 'target' },
  { label: 'Requirement', types: ['MET_BY'], end: 'source' },
  { label: 'Challenge', types: ['MEETS'], end: 'target' },
  { label: 'Goal', types: ['REALISES'], end: 'target' },
  { label: 'Measure', types: ['FOLLOWS_UP', 'ANSWERS_ASSIGNMENT'], end: 'source' },
]

/** Types of links that say something of the coverage of one of their ends. */
export const COVERING: readonly EdgeType[] = [...new Set(COVERED_BY.flatMap(({ types }) => types))]

/**
 * Findings, recommendations, requirements, and what plans set out, with what was found of them. A
 * "no" is only said where an answer could have been found: not where the
 * substance is unknown, nor where the document that should answer is missing.
 * Links that are more likely wrong than right do not count. `linksAt` gives the
 * links of any origin with the node at one end; the node comes as it is stated,
 * and stays so where nothing is told of it.
 */
export function createCoverage(
  view: NearView,
  linksAt: (key: string) => readonly GraphEdge[],
): (node: GraphNode) => GraphNode {
  const ofPlanned = createPlanJudge(view)
  const judge = (node: GraphNode): Told | undefined => {
    const covered = COVERED_BY.find(({ label }) => label === node.label)
    if (!covered) return undefined
    const { types, end } = covered
    const own = linksAt(node.key)
      .filter(link => types.includes(link.type) && link[end] === node.key)
      .filter(link => !isUnlikely(link) && !isOfArea(view, link))
    if (node.label === 'Requirement') return ofRequirement(view, node, own)
    if (node.label === 'Finding' || node.label === 'Recommendation') return ofAudited(view, node, own)
    return ofPlanned(node, { strong: own.filter(isDirect).length, links: own })
  }
  const judged = new Map<string, Told | undefined>()
  const told = (node: GraphNode): Told | undefined => {
    if (!judged.has(node.key)) judged.set(node.key, judge(node))
    return judged.get(node.key)
  }
  return node => {
    const verdict = told(node)
    if (!verdict) return node
    const [coverage, reason] = verdict
    const parts = view.children(node.key, node.label).map(part => told(part)?.[0])
    const coverageReason = [reason, ofParts(parts)].filter(Boolean).join(' ')
    return { ...node, properties: { ...node.properties, coverage, coverageReason } }
  }
}

/** Everything whose coverage is told, as `createCoverage` tells it, by these links and those that documents state. */
export function coverageOf(view: LinkView, links: readonly GraphEdge[]): readonly GraphNode[] {
  const at = new Map<string, GraphEdge[]>()
  for (const link of [...links, ...COVERING.flatMap(view.edges)]) {
    for (const key of [link.source, link.target]) {
      const list = at.get(key)
      if (list) list.push(link)
      else at.set(key, [link])
    }
  }
  const covered = createCoverage(view, key => at.get(key) ?? [])
  return COVERED_BY.flatMap(({ label }) =>
    view.labelled(label).flatMap(node => {
      const told = covered(node)
      return told === node ? [] : [told]
    }),
  )
}

function ofAudited(view: NearView, node: GraphNode, links: readonly GraphEdge[]): Told {
  if (node.properties.known === false)
    return ['CANNOT_TELL', 'Innholdet er ikke kjent i sin helhet, så ingen kan si om noe svarer på det.']
  const direct = links.filter(isDirect).length
  if (direct > 0)
    return ['FOLLOWED_UP', `${measures(direct)} er ${direct === 1 ? 'rettet' : 'rettede'} mot det samme.`]
  if (links.length > 0)
    return [
      'PARTLY',
      `${measures(links.length)} møter en del av det eller en forutsetning for det, ingen det hele.`,
    ]
  const why = unanswered(view, node.work ?? '')
  if (why !== undefined) return ['CANNOT_TELL', why]
  return ['NONE_FOUND', 'Ingen tiltak i dokumentene i korpuset.']
}

function ofRequirement(view: NearView, node: GraphNode, links: readonly GraphEdge[]): Told {
  const { plans } = plansAskedFor(view, node.key)
  if (!plans.some(plan => isHere(view, plan))) {
    const missing =
      plans.length > 0
        ? listOf(plans.map(plan => titleOf(view, plan)))
        : 'Dokumentet som skal oppfylle kravet'
    return ['CANNOT_TELL', `${missing} er ikke i korpuset.`]
  }
  if (links.some(isDirect)) return ['FOLLOWED_UP', 'Synlig i planen.']
  const [lacks] = links
    .flatMap(({ target, properties: { missing } }) => (missing ? [{ target, missing }] : []))
    .sort((a, b) => (a.target < b.target ? -1 : 1))
    .map(({ missing }) => missing)
  if (links.length > 0)
    return ['PARTLY', `Delvis synlig i planen.${lacks ? ` Ikke funnet: ${String(lacks)}.` : ''}`]
  const looked =
    view.from(node.key, 'SEEN_WITH').length > 0
      ? ['en henvisning til det som kravet nevner']
      : demandsOf(textOf(node)).map(({ looksFor }) => looksFor)
  const where = 'i planens mål, tiltak, roller, prinsipper, frister og øvrige tekst'
  return [
    'NONE_FOUND',
    `Ikke synlig i planen. Lett ${looked.length > 0 ? `etter ${listOf(looked)} ` : ''}${where}.`,
  ]
}

/** What the parts have is told beside what the whole has itself. */
function ofParts(parts: readonly (Coverage | undefined)[]): string {
  if (parts.length === 0) return ''
  const names: readonly (readonly [Coverage, string])[] = [
    ['FOLLOWED_UP', 'fulgt opp'],
    ['PARTLY', 'delvis fulgt opp'],
    ['NONE_FOUND', 'uten tiltak'],
    ['CANNOT_TELL', 'ikke mulig å avgjøre'],
  ]
  const counts = names
    .map(([coverage, name]) => ({ name, count: parts.filter(part => part === coverage).length }))
    .filter(({ count }) => count > 0)
  return `Av ${parts.length} delfunn er ${listOf(counts.map(({ name, count }) => `${count} ${name}`))}.`
}

/** Why nobody can have answered the report: who should is not in the corpus. */
function unanswered(view: NearView, report: string): string | undefined {
  if (view.node(report)?.label !== 'Document') return undefined
  const demands = view.to(report, 'REQUIRES_FOLLOW_UP_OF')
  const plans = [...new Set(demands.flatMap(({ source }) => plansAskedFor(view, source).plans))]
  if (plans.some(plan => isHere(view, plan))) return undefined
  if (plans.length > 0)
    return `${listOf(plans.map(plan => titleOf(view, plan)))}, som skal svare, er ikke i korpuset.`
  return view.to(report, 'FOLLOWS_UP').length > 0
    ? undefined
    : 'Ingen dokumenter i korpuset er bedt om å følge opp rapporten.'
}

function isDirect(link: GraphEdge): boolean {
  return link.origin === 'STATED' || link.strength !== 'PARTIAL'
}

/** A plan says of a whole focus area that it shall reach its goals; no measure is promised by that. */
function isOfArea(view: NearView, { type, source }: GraphEdge): boolean {
  return type === 'REALISES' && view.node(source)?.label !== 'Measure'
}

/** What a person has accepted is no longer a question of likelihood. */
function isUnlikely(link: GraphEdge): boolean {
  return link.origin === 'DERIVED' && link.verdict !== 'ACCEPTED' && link.confidence < LIKELY_FROM
}

function isHere(view: NearView, document: string): boolean {
  return view.node(document)?.properties.inCorpus === true
}

function titleOf(view: NearView, key: string): string {
  const node = view.node(key)
  return String(node?.properties.shortTitle ?? node?.title ?? key)
}
