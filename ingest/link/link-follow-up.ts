import type { DerivedEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { derivedLink, type LinkCandidate } from './derived-link.ts'
import { aimOf, followUpReasons, type MeasureAbout, type TargetAbout } from './follow-up-reasons.ts'
import { type Likeness, textOf } from './likeness.ts'
import { findingBehind } from './link-recommendations.ts'
import type { LinkView } from './link-view.ts'
import { measureAbout } from './measure-about.ts'
import { type ReportOfPlan, reportsOfPlan } from './reports-of-plan.ts'

/** Measure → finding or recommendation: which audit findings does each measure follow up? */
export function linkFollowUp(view: LinkView, likeness: Likeness): readonly DerivedEdge[] {
  return followUpCandidates(view, likeness).flatMap(candidate => derivedLink(view, candidate) ?? [])
}

/**
 * Every pair that a path joins and that has anything in common, strong or weak.
 * Pairs come from an index of the report's terms: a measure meets only targets
 * that its own words, its focus area or its goals lead to.
 */
export function followUpCandidates(view: LinkView, likeness: Likeness): readonly LinkCandidate[] {
  const plans = new Set(view.labelled('Measure').map(({ work = '' }) => work))
  return [...plans].flatMap(plan => {
    const measures = view.ofWork(plan, 'Measure').map(measure => measureAbout(view, likeness, measure))
    return reportsOfPlan(view, plan).flatMap(report => {
      const targets = targetsOf(view, likeness, report)
      return measures.flatMap(measure => pairUp(likeness, measure, targets, report))
    })
  })
}

interface Targets {
  readonly byKey: ReadonlyMap<string, TargetAbout>
  /** Keys of the targets that have the term. */
  readonly byTerm: ReadonlyMap<string, readonly string[]>
}

function pairUp(
  likeness: Likeness,
  measure: MeasureAbout,
  { byKey, byTerm }: Targets,
  report: ReportOfPlan,
): readonly LinkCandidate[] {
  const profiles = [measure.own, ...(measure.area ? [measure.area.profile] : [])]
  const reached = new Set<string>()
  for (const profile of [...profiles, ...measure.goals.map(goal => goal.profile)])
    for (const term of likeness.reach(profile)) for (const key of byTerm.get(term) ?? []) reached.add(key)
  return [...reached].sort().map(key => ({
    type: 'FOLLOWS_UP',
    method: 'follow-up',
    source: measure.node.key,
    target: key,
    reasons: followUpReasons(likeness, measure, byKey.get(key)!, report),
    promise: aimOf(likeness, measure, byKey.get(key)!),
    properties: { path: report.because },
  }))
}

function targetsOf(view: LinkView, likeness: Likeness, { report }: ReportOfPlan): Targets {
  const all = [...view.ofWork(report, 'Finding'), ...view.ofWork(report, 'Recommendation')]
    .filter(isKnown)
    .map(target => targetAbout(view, likeness, target))
  const byTerm = new Map<string, string[]>()
  for (const target of all) {
    for (const { profile } of [target, ...target.parts]) {
      for (const term of [...profile.concepts.keys(), ...profile.stems]) {
        const keys = byTerm.get(term)
        if (keys) keys.push(target.node.key)
        else byTerm.set(term, [target.node.key])
      }
    }
  }
  return { byKey: new Map(all.map(target => [target.node.key, target])), byTerm }
}

/** What nobody knows the substance of can be followed up by nothing. */
function isKnown(node: GraphNode): boolean {
  return node.properties.known !== false
}

function targetAbout(view: LinkView, likeness: Likeness, node: GraphNode): TargetAbout {
  const restsOn = node.label === 'Recommendation' ? findingBehind(view, likeness, node) : undefined
  return {
    node,
    profile: likeness.profile(textOf(node)),
    ...(restsOn && { restsOn: { node: restsOn, profile: likeness.profile(textOf(restsOn)) } }),
    parts: view
      .children(node.key, 'Finding')
      .filter(isKnown)
      .map(part => targetAbout(view, likeness, part)),
  }
}
