import type { GraphEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { Coverage } from '../../graph/model/terms.ts'
import type { NearView } from './near-view.ts'
import { reportsOfPlan } from './reports-of-plan.ts'

/** What was found, and why it is said, in Norwegian. */
export type Told = readonly [Coverage, string]

/** `strong`: links that aim at the whole of it; `links`: all that count. */
interface Found {
  readonly strong: number
  readonly links: readonly GraphEdge[]
}

/**
 * Judges what a plan itself sets out: is there a measure against the challenge,
 * and for the goal, and does something that was asked for stand behind the
 * measure? Undefined for goals that no measure serves but through other goals.
 */
export function createPlanJudge(view: NearView): (node: GraphNode, found: Found) => Told | undefined {
  const askable = new Map<string, boolean>()
  return (node, { strong, links }) => {
    const plan = node.work ?? ''
    if (node.label === 'Goal' && links.length === 0 && node.properties.level !== 'FOCUS_AREA')
      return undefined
    if (node.label === 'Measure') {
      if (strong > 0)
        return ['FOLLOWED_UP', 'Funn, anbefalinger eller oppdrag som tiltaket er rettet mot, står bak det.']
      if (links.length > 0)
        return ['PARTLY', 'Tiltaket møter bare en del av det som er funnet eller bestilt.']
      const canBeAsked = askable.get(plan) ?? isAskable(view, plan)
      askable.set(plan, canBeAsked)
      return canBeAsked
        ? ['NONE_FOUND', 'Ingen funn, anbefalinger eller oppdrag i korpuset står klart bak tiltaket.']
        : ['CANNOT_TELL', 'Ingen revisjon eller bestilling som planen svarer på, er i korpuset.']
    }
    const it = node.label === 'Goal' ? 'målet' : 'utfordringen'
    if (strong > 0)
      return ['FOLLOWED_UP', `${measures(strong)} er ${strong === 1 ? 'rettet' : 'rettede'} mot ${it}.`]
    if (links.length > 0)
      return ['PARTLY', `${measures(links.length)} møter en del av ${it}, ingen klart det hele.`]
    return view.ofWork(plan, 'Measure').length > 0
      ? ['NONE_FOUND', `Ingen tiltak i innsatsområdet møter klart ${it}.`]
      : ['CANNOT_TELL', 'Korpuset har ingen tiltak fra dokumentet.']
  }
}

/** Somebody has asked for the plan, or it answers a report whose findings are known. */
function isAskable(view: NearView, plan: string): boolean {
  return (
    view.to(plan, 'MANDATES').length > 0 ||
    reportsOfPlan(view, plan).some(
      ({ report }) =>
        view.ofWork(report, 'Finding').length + view.ofWork(report, 'Recommendation').length > 0,
    )
  )
}

export function measures(count: number): string {
  return count === 1 ? 'Ett tiltak' : `${count} tiltak`
}
