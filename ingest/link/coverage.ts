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

/**
 * Findings, recommendations, requirements, and what plans set out, with what was found of them. A
 * "no" is only said where an answer could have been found: not where the
 * substance is unknown, nor where the document that should answer is missing.
 * Links that are more likely wrong than right do not count.
 */
export function coverageOf(view: LinkView, links: readonly GraphEdge[]): readonly GraphNode[] {
  const unanswered = unansweredReports(view)
  const ofPlanned = createPlanJudge(view)
  return COVERED_BY.flatMap(({ label, types, end }) => {
    const met = new Map<string, GraphEdge[]>()
    for (const link of [...links, ...types.flatMap(view.edges)]) {
      if (!types.includes(link.type) || isUnlikely(link) || isOfArea(view, link)) continue
      met.set(link[end], [...(met.get(link[end]) ?? []), link])
    }
    const told = new Map<string, Told>()
    for (const node of view.labelled(label)) {
      const own = met.get(node.key) ?? []
      const verdict =
        label === 'Requirement'
          ? ofRequirement(view, node, own)
          : label === 'Finding' || label === 'Recommendation'
            ? ofAudited(node, own, unanswered)
            : ofPlanned(node, { strong: own.filter(isDirect).length, links: own })
      if (verdict) told.set(node.key, verdict)
    }
    return view.labelled(label).flatMap(node => {
      const verdict = told.get(node.key)
      if (!verdict) return []
      const [coverage, reason] = verdict
      const coverageReason = [reason, ofParts(view, node, told)].filter(Boolean).join(' ')
      return [{ ...node, properties: { ...node.properties, coverage, coverageReason } }]
    })
  })
}

function ofAudited(
  node: GraphNode,
  links: readonly GraphEdge[],
  unanswered: ReadonlyMap<string, string>,
): Told {
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
  const why = unanswered.get(node.work ?? '')
  if (why !== undefined) return ['CANNOT_TELL', why]
  return ['NONE_FOUND', 'Ingen tiltak i dokumentene i korpuset.']
}

function ofRequirement(view: LinkView, node: GraphNode, links: readonly GraphEdge[]): Told {
  const { plans } = plansAskedFor(view, node.key)
  if (!plans.some(plan => isHere(view, plan))) {
    const missing =
      plans.length > 0
        ? listOf(plans.map(plan => titleOf(view, plan)))
        : 'Dokumentet som skal oppfylle kravet'
    return ['CANNOT_TELL', `${missing} er ikke i korpuset.`]
  }
  if (links.some(isDirect)) return ['FOLLOWED_UP', 'Synlig i planen.']
  const lacks = links.find(({ properties }) => properties.missing !== undefined)?.properties.missing
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
function ofParts(view: LinkView, node: GraphNode, told: ReadonlyMap<string, Told>): string {
  const parts = view.children(node.key, node.label).map(({ key }) => told.get(key)?.[0])
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

/** Reports whose answer is not in the corpus, with the reason. */
function unansweredReports(view: LinkView): ReadonlyMap<string, string> {
  const asked = new Map<string, Set<string>>()
  for (const { source, target } of view.edges('REQUIRES_FOLLOW_UP_OF'))
    for (const plan of plansAskedFor(view, source).plans)
      asked.set(target, (asked.get(target) ?? new Set()).add(plan))
  const followed = new Set(view.edges('FOLLOWS_UP').map(({ target }) => target))
  const reasons = new Map<string, string>()
  for (const { key } of view.labelled('Document')) {
    const plans = [...(asked.get(key) ?? [])]
    if (plans.some(plan => isHere(view, plan))) continue
    if (plans.length > 0)
      reasons.set(
        key,
        `${listOf(plans.map(plan => titleOf(view, plan)))}, som skal svare, er ikke i korpuset.`,
      )
    else if (!followed.has(key))
      reasons.set(key, 'Ingen dokumenter i korpuset er bedt om å følge opp rapporten.')
  }
  return reasons
}

function isDirect(link: GraphEdge): boolean {
  return link.origin === 'STATED' || link.strength !== 'PARTIAL'
}

/** A plan says of a whole focus area that it shall reach its goals; no measure is promised by that. */
function isOfArea(view: LinkView, { type, source }: GraphEdge): boolean {
  return type === 'REALISES' && view.node(source)?.label !== 'Measure'
}

/** What a person has accepted is no longer a question of likelihood. */
function isUnlikely(link: GraphEdge): boolean {
  return link.origin === 'DERIVED' && link.verdict !== 'ACCEPTED' && link.confidence < LIKELY_FROM
}

function isHere(view: LinkView, document: string): boolean {
  return view.node(document)?.properties.inCorpus === true
}

function titleOf(view: LinkView, key: string): string {
  const node = view.node(key)
  return String(node?.properties.shortTitle ?? node?.title ?? key)
}
