import type { DerivedEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { sentencesIn } from '../language/sentences.ts'
import { type Demand, demandsOf } from './demands.ts'
import { derivedLink, type LinkCandidate } from './derived-link.ts'
import { type Likeness, textOf } from './likeness.ts'
import type { LinkView } from './link-view.ts'
import { plansAskedFor } from './plans-asked-for.ts'
import { listOf, sharedInWords } from './shared-in-words.ts'

/** A requirement is shown where the plan meets it best; more places say no more. */
const MOST_PLACES = 3
/** Where a requirement makes no demand that is known, only what clearly says the same meets it. */
const CLEARLY_SAME = 0.7

/** Statements of a plan that other documents are cited in. */
const STATING = [
  'Challenge',
  'Measure',
  'Goal',
  'Role',
  'Principle',
  'Deadline',
  'ReportingRequirement',
] as const

interface Shown {
  readonly place: GraphNode
  readonly demand: Demand
  /** What the requirement names and the place too. */
  readonly objects: readonly string[]
  /** What the place names only in a wider sense: users for users' organisations. */
  readonly nearly: readonly string[]
}

/**
 * Requirement → where the plan that it is about meets it. Strict: the plan has
 * to make the same kind of statement, in one sentence with what the requirement
 * names. A requirement without such a place is not visible in the plan.
 */
export function linkRequirements(view: LinkView, likeness: Likeness): readonly DerivedEdge[] {
  const places = new Map<string, readonly GraphNode[]>()
  return view.labelled('Requirement').flatMap(requirement => {
    const { plans } = plansAskedFor(view, requirement.key)
    // Nothing is seen, or missed, in a plan that nobody has read.
    const here = plans.filter(plan => view.node(plan)?.properties.inCorpus === true)
    return here.flatMap(plan => {
      const own = places.get(plan) ?? placesIn(view, plan)
      places.set(plan, own)
      return candidatesOf(view, likeness, requirement, plan, own)
        .flatMap(candidate => derivedLink(view, candidate) ?? [])
        .sort((a, b) => b.confidence - a.confidence || (a.target < b.target ? -1 : 1))
        .slice(0, MOST_PLACES)
    })
  })
}

function candidatesOf(
  view: LinkView,
  likeness: Likeness,
  requirement: GraphNode,
  plan: string,
  places: readonly GraphNode[],
): readonly LinkCandidate[] {
  const reports = view.from(requirement.key, 'REQUIRES_FOLLOW_UP_OF').map(({ target }) => target)
  if (reports.length > 0) return followedUp(view, requirement, plan, reports)
  const together = view.from(requirement.key, 'SEEN_WITH').map(({ target }) => target)
  if (together.length > 0) return seenTogether(view, requirement, plan, together)
  const demands = demandsOf(textOf(requirement))
  if (demands.length === 0) return alike(likeness, requirement, places)
  const wanted = wantedBy(likeness, requirement)
  const shown = demands.flatMap(demand => places.flatMap(place => showing(likeness, place, demand, wanted)))
  const found = new Set(shown.flatMap(({ objects }) => objects))
  const needsAll = demands.some(({ objects }) => objects === 'ALL')
  const missing = needsAll ? wanted.filter(object => !found.has(object)) : []
  const unmet = demands.filter(demand => !shown.some(one => one.demand === demand))
  const whole = missing.length === 0 && unmet.length === 0
  const lacks = [...unmet.map(({ looksFor }) => looksFor), ...missing.map(likeness.nameOf)]
  return shown.map(({ place, demand, objects, nearly }) => ({
    type: 'MET_BY',
    method: 'requirement',
    source: requirement.key,
    target: place.key,
    strength: whole ? 'DIRECT' : 'PARTIAL',
    reasons: [
      {
        name: 'demand',
        value: 1,
        counts: { any: 0.6, direct: 0.6 },
        text: `Kravet spør etter ${demand.looksFor}, og planen sier noe om det her.`,
      },
      {
        name: 'objects',
        value:
          wanted.length === 0 || demand.objects === 'NONE'
            ? 1
            : (objects.length + nearly.length / 2) / wanted.length,
        counts: { any: 0.4, direct: 0.4 },
        text: [
          objects.length > 0 ? `Begge nevner ${listOf(objects.map(likeness.nameOf))}.` : '',
          nearly.length > 0
            ? `Planen nevner dem som ${listOf(nearly.map(likeness.nameOf))} står for, men ikke ${listOf(nearly.map(likeness.nameOf))} selv.`
            : '',
        ]
          .filter(Boolean)
          .join(' '),
      },
    ],
    ...(lacks.length > 0 && { properties: { missing: listOf(lacks) } }),
  }))
}

/** Whom the requirement names, one of each level; where it names nobody, what it is about. */
function wantedBy(likeness: Likeness, requirement: GraphNode): readonly string[] {
  const { actors, concepts } = likeness.profile(textOf(requirement))
  const levels = new Map<string, string>()
  for (const actor of actors) {
    const level = likeness.levelOf(actor) ?? actor
    if (!levels.has(level)) levels.set(level, actor)
  }
  return levels.size > 0 ? [...levels.values()] : [...concepts.keys()]
}

function showing(
  likeness: Likeness,
  place: GraphNode,
  demand: Demand,
  wanted: readonly string[],
): readonly Shown[] {
  if (demand.ofEachGoal && place.label !== 'Goal') return []
  const text = place.text ?? ''
  for (const { start, end } of sentencesIn(text)) {
    const sentence = text.slice(start, end)
    if (!demand.shown.test(sentence)) continue
    if (demand.objects === 'NONE') return [{ place, demand, objects: [], nearly: [] }]
    const { actors, concepts } = likeness.profile(sentence)
    const parties = [...actors].map(actor => likeness.levelOf(actor) ?? actor)
    const named = new Set([...concepts.keys(), ...parties])
    const objects = wanted.filter(one => named.has(likeness.levelOf(one) ?? one))
    const nearly = wanted.filter(
      one => !objects.includes(one) && parties.some(party => likeness.isWider(one, party)),
    )
    if (objects.length + nearly.length > 0 || wanted.length === 0) return [{ place, demand, objects, nearly }]
  }
  return []
}

/** A plan that cites a report has it in mind; only measures that name its findings would show finding by finding. */
function followedUp(
  view: LinkView,
  requirement: GraphNode,
  plan: string,
  reports: readonly string[],
): readonly LinkCandidate[] {
  return STATING.flatMap(label => view.ofWork(plan, label))
    .filter(node => view.from(node.key, 'CITES').some(({ target }) => reports.includes(target)))
    .map(place => ({
      type: 'MET_BY',
      method: 'requirement',
      source: requirement.key,
      target: place.key,
      strength: 'PARTIAL',
      reasons: [
        {
          name: 'citation',
          value: 1,
          counts: { any: 0.9, direct: 0 },
          text: 'Kravet er at rapporten følges opp, og planen viser til den her.',
        },
      ],
      properties: { missing: 'oppfølgingen vist funn for funn' },
    }))
}

/** To be seen together with another plan is met where the plan itself names that plan. */
function seenTogether(
  view: LinkView,
  requirement: GraphNode,
  plan: string,
  others: readonly string[],
): readonly LinkCandidate[] {
  const wanted = new Set(others.flatMap(other => [other, ...plansAskedFor(view, other).plans]))
  return STATING.flatMap(label => view.ofWork(plan, label))
    .filter(node =>
      [...view.from(node.key, 'SEEN_WITH'), ...view.from(node.key, 'CITES')].some(({ target }) =>
        wanted.has(target),
      ),
    )
    .map(place => ({
      type: 'MET_BY',
      method: 'requirement',
      source: requirement.key,
      target: place.key,
      reasons: [
        {
          name: 'citation',
          value: 1,
          counts: { any: 0.9, direct: 1.5 },
          text: 'Kravet er at de to ses i sammenheng, og planen viser til den andre her.',
        },
      ],
    }))
}

function alike(
  likeness: Likeness,
  requirement: GraphNode,
  places: readonly GraphNode[],
): readonly LinkCandidate[] {
  const wanted = likeness.profile(textOf(requirement))
  return places.flatMap(place => {
    if (place.label === 'Passage') return []
    const like = likeness.between(likeness.profile(textOf(place)), wanted)
    if (like.value < CLEARLY_SAME) return []
    const text = sharedInWords(like, 'Planen', 'kravet')
    const counts = { any: 1, direct: 1 }
    const reasons = [{ name: 'concepts', value: like.value, counts, text }]
    return [{ type: 'MET_BY', method: 'requirement', source: requirement.key, target: place.key, reasons }]
  })
}

const MAY_MEET = [
  'Goal',
  'Measure',
  'Role',
  'Principle',
  'ReportingRequirement',
  'Deadline',
  'Passage',
] as const

function placesIn(view: LinkView, plan: string): readonly GraphNode[] {
  return MAY_MEET.flatMap(label => view.ofWork(plan, label))
}
