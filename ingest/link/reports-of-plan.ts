import { edgeId, type GraphEdge } from '../../graph/model/edge.ts'
import { STATEMENT_LABELS } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { NearView } from './near-view.ts'
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
export function reportsOfPlan(view: NearView, plan: string): readonly ReportOfPlan[] {
  const demanded = demandsOn(view, plan).map(demand => ({
    report: demand.target,
    because: `${nameOf(view, plansAskedFor(view, demand.source).order)} krever at ${titleOf(view, demand.target)} følges opp gjennom planen.`,
  }))
  const own = (['FOLLOWS_UP', 'BASED_ON', 'CITES'] as const)
    .flatMap(type => inOrder(statementsOf(view, plan).flatMap(({ key }) => view.from(key, type))))
    .filter(({ target }) => view.node(target)?.label === 'Document' && !isShared(view, target))
    .map(({ target }) => ({ report: target, because: `Planen viser selv til ${titleOf(view, target)}.` }))
  // Who says it first is told.
  const reports = new Map<string, ReportOfPlan>()
  for (const one of [...demanded, ...own]) if (!reports.has(one.report)) reports.set(one.report, one)
  return [...reports.values()]
}

/** Demands of follow-up that whoever asks for the plan makes, in the order of their ids. */
function demandsOn(view: NearView, plan: string): readonly GraphEdge[] {
  const demands = view
    .to(plan, 'MANDATES')
    .flatMap(({ source }) => withParts(view, source))
    .flatMap(key => view.from(key, 'REQUIRES_FOLLOW_UP_OF'))
    .filter(({ source }) => plansAskedFor(view, source).plans.includes(plan))
  return inOrder([...new Map(demands.map(demand => [edgeId(demand), demand])).values()])
}

/** An order and what stands under it. What stands under a whole letter is no part of its order. */
function withParts(view: NearView, key: string): readonly string[] {
  const keys = new Set([key])
  // The set grows while it is walked.
  for (const one of keys)
    if (view.node(one)?.label !== 'Document') for (const part of view.children(one)) keys.add(part.key)
  return [...keys]
}

function statementsOf(view: NearView, work: string): readonly GraphNode[] {
  return (['Document', ...STATEMENT_LABELS] as const).flatMap(label => view.ofWork(work, label))
}

/** Some assignment says which plan is to answer the report. */
function isShared(view: NearView, report: string): boolean {
  return view
    .to(report, 'REQUIRES_FOLLOW_UP_OF')
    .some(({ source }) => plansAskedFor(view, source).plans.length > 0)
}

function inOrder(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  return edges
    .map(edge => [edgeId(edge), edge] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, edge]) => edge)
}

function nameOf(view: NearView, order: GraphNode | undefined): string {
  if (!order) return 'Oppdraget'
  const parent = view.parent(order.key)
  const identifier = String(order.properties.identifier ?? parent?.properties.identifier ?? order.key)
  return order.label === 'AssignmentItem' ? `${identifier} bokstav ${order.number ?? ''}` : identifier
}

function titleOf(view: NearView, key: string): string {
  const node = view.node(key)
  return String(node?.properties.shortTitle ?? node?.title ?? key)
}
