import type { GraphNode } from '../../graph/model/node.ts'
import type { LinkView } from './link-view.ts'
import { plansAskedFor } from './plans-asked-for.ts'

/** A report that a plan has to answer, and why. */
export interface ReportOfPlan {
  readonly report: string
  /** In Norwegian. */
  readonly because: string
}

/**
 * Which reports a plan's measures may follow up: those that the assignment
 * which asks for the plan demands. Where assignments share out the reports
 * between plans, a plan's own word of a report that is another's does not count.
 * Where no assignment says anything, the plan's own word does.
 */
export function reportsOfPlan(view: LinkView): ReadonlyMap<string, readonly ReportOfPlan[]> {
  const demanded = new Map<string, ReportOfPlan[]>()
  const shared = new Set<string>()
  for (const demand of view.edges('REQUIRES_FOLLOW_UP_OF')) {
    const { order, plans } = plansAskedFor(view, demand.source)
    for (const plan of plans) {
      shared.add(demand.target)
      put(demanded, plan, {
        report: demand.target,
        because: `${nameOf(view, order)} krever at ${titleOf(view, demand.target)} følges opp gjennom planen.`,
      })
    }
  }
  for (const type of ['FOLLOWS_UP', 'BASED_ON', 'CITES'] as const) {
    for (const { source, target } of view.edges(type)) {
      const plan = documentOf(view, source)
      if (plan === undefined || view.node(target)?.label !== 'Document' || shared.has(target)) continue
      put(demanded, plan, { report: target, because: `Planen viser selv til ${titleOf(view, target)}.` })
    }
  }
  return demanded
}

function documentOf(view: LinkView, key: string): string | undefined {
  return view.node(key)?.work
}

function nameOf(view: LinkView, order: GraphNode | undefined): string {
  if (!order) return 'Oppdraget'
  const parent = view.parent(order.key)
  const identifier = String(order.properties.identifier ?? parent?.properties.identifier ?? order.key)
  return order.label === 'AssignmentItem' ? `${identifier} bokstav ${order.number ?? ''}` : identifier
}

function titleOf(view: LinkView, key: string): string {
  const node = view.node(key)
  return String(node?.properties.shortTitle ?? node?.title ?? key)
}

function put(map: Map<string, ReportOfPlan[]>, plan: string, report: ReportOfPlan): void {
  const list = map.get(plan) ?? []
  map.set(plan, list)
  if (!list.some(other => other.report === report.report)) list.push(report)
}
