import type { DerivedEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { derivedLink, type Reason } from './derived-link.ts'
import { type Likeness, type Profile, textOf } from './likeness.ts'
import type { LinkView } from './link-view.ts'
import { reportsOfPlan } from './reports-of-plan.ts'

/** A part of a finding that is met meets the finding less than wholly. */
const FROM_PART = 0.8

interface MeasureProfile {
  readonly measure: GraphNode
  readonly own: Profile
  readonly area?: GraphNode
  readonly areaProfile?: Profile
  readonly goals: readonly { readonly goal: GraphNode; readonly profile: Profile }[]
}

interface TargetProfile {
  readonly target: GraphNode
  readonly profile: Profile
  readonly parts: readonly TargetProfile[]
}

/** Measure → finding or recommendation: which audit findings does each measure follow up? */
export function linkFollowUp(view: LinkView, likeness: Likeness): readonly DerivedEdge[] {
  const links: DerivedEdge[] = []
  const reports = reportsOfPlan(view)
  const measures = groupByWork(view.labelled('Measure'))
  const targets = groupByWork([...view.labelled('Finding'), ...view.labelled('Recommendation')])
  for (const [plan, ownReports] of reports) {
    const profiles = (measures.get(plan) ?? []).map(measure => measureProfile(view, likeness, measure))
    for (const path of ownReports) {
      const wanted = (targets.get(path.report) ?? [])
        .filter(isKnown)
        .map(target => targetProfile(view, likeness, target))
      for (const measure of profiles) {
        for (const target of wanted) {
          const reasons = reasonsFor(likeness, measure, target)
          const link = derivedLink(view, {
            type: 'FOLLOWS_UP',
            method: 'follow-up',
            source: measure.measure.key,
            target: target.target.key,
            reasons,
            properties: { path: path.because },
          })
          if (link) links.push(link)
        }
      }
    }
  }
  return links
}

/** What nobody knows the substance of can be followed up by nothing. */
function isKnown(node: GraphNode): boolean {
  return node.properties.known !== false
}

function measureProfile(view: LinkView, likeness: Likeness, measure: GraphNode): MeasureProfile {
  const area = view.parent(measure.key)
  const isArea = area?.label === 'FocusArea'
  return {
    measure,
    own: likeness.profile(textOf(measure)),
    ...(isArea && { area, areaProfile: likeness.profile(area.title ?? textOf(area)) }),
    goals: isArea
      ? view.children(area.key, 'Goal').map(goal => ({ goal, profile: likeness.profile(textOf(goal)) }))
      : [],
  }
}

function targetProfile(view: LinkView, likeness: Likeness, target: GraphNode): TargetProfile {
  return {
    target,
    profile: likeness.profile(textOf(target)),
    parts: view
      .children(target.key, 'Finding')
      .filter(isKnown)
      .map(part => targetProfile(view, likeness, part)),
  }
}

function reasonsFor(likeness: Likeness, measure: MeasureProfile, target: TargetProfile): readonly Reason[] {
  return [
    best([
      ownConcepts(likeness, measure.own, target),
      ...target.parts.map(part => lessen(ownConcepts(likeness, measure.own, part), part)),
    ]),
    areaReason(likeness, measure, target),
    best([
      none('goal'),
      ...measure.goals.map(({ goal, profile }) => goalReason(likeness, measure.own, goal, profile, target)),
    ]),
  ]
}

function ownConcepts(likeness: Likeness, own: Profile, { profile }: TargetProfile): Reason {
  const { value, shared } = likeness.concepts(own, profile)
  if (value > 0) {
    const names = shared
      .slice(0, 3)
      .map(({ from, to }) => (from === to ? from : `${from} (beslektet med ${to})`))
    return { name: 'concepts', value, text: `Tiltaket og funnet handler begge om ${names.join(', ')}.` }
  }
  const words = likeness.stems(own, profile)
  return { name: 'words', value: words.value, text: `Felles ord: ${words.shared.slice(0, 4).join(', ')}.` }
}

function lessen(reason: Reason, { target }: TargetProfile): Reason {
  return {
    ...reason,
    name: 'part',
    value: reason.value * FROM_PART,
    text: `${reason.text} Det gjelder delfunn ${target.number ?? ''}.`,
  }
}

function areaReason(
  likeness: Likeness,
  { area, areaProfile }: MeasureProfile,
  { profile }: TargetProfile,
): Reason {
  if (!area || !areaProfile) return none('area')
  const { value, shared } = likeness.concepts(areaProfile, profile)
  const about = [...new Set(shared.slice(0, 3).map(({ to }) => to))].join(', ')
  return {
    name: 'area',
    value,
    text: `Innsatsområdet «${area.title ?? ''}» gjelder ${about}, som funnet nevner.`,
  }
}

/** A measure reaches a finding through a goal no better than it reaches the goal. */
function goalReason(
  likeness: Likeness,
  own: Profile,
  goal: GraphNode,
  goalProfile: Profile,
  { profile }: TargetProfile,
): Reason {
  const toGoal = likeness.concepts(own, goalProfile).value
  const toTarget = likeness.concepts(goalProfile, profile)
  const about = [...new Set(toTarget.shared.slice(0, 2).map(({ to }) => to))].join(', ')
  return {
    name: 'goal',
    value: Math.sqrt(toGoal * toTarget.value),
    text: `Tiltaket bidrar til mål ${goal.number ?? ''} i innsatsområdet, som gjelder ${about}.`,
  }
}

function best(reasons: readonly Reason[]): Reason {
  return reasons.reduce((a, b) => (b.value > a.value ? b : a))
}

function none(name: string): Reason {
  return { name, value: 0, text: '' }
}

function groupByWork(nodes: readonly GraphNode[]): ReadonlyMap<string, readonly GraphNode[]> {
  const groups = new Map<string, GraphNode[]>()
  for (const node of nodes) {
    if (node.work === undefined) continue
    const group = groups.get(node.work)
    if (group) group.push(node)
    else groups.set(node.work, [node])
  }
  return groups
}
