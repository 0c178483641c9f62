import type { GraphNode } from '../../graph/model/node.ts'
import type { Reason } from './derived-link.ts'
import type { Likeness, LikenessOf, Profile } from './likeness.ts'
import { fitOfParties, type PartyFit } from './parties.ts'
import type { ReportOfPlan } from './reports-of-plan.ts'
import { listOf, sharedInWords } from './shared-in-words.ts'

interface About {
  readonly node: GraphNode
  readonly profile: Profile
}

export interface MeasureAbout {
  readonly node: GraphNode
  readonly own: Profile
  readonly area?: About
  /** Challenges of its focus area that cite a report: the only place where a plan itself speaks of findings. */
  readonly citing: readonly (About & { readonly report: string })[]
  readonly goals: readonly About[]
}

export interface TargetAbout extends About {
  /** Who a recommendation is about when it does not say so: those of the finding that it rests on. */
  readonly restsOn?: About
  readonly parts: readonly TargetAbout[]
}

/** A part of a finding that is met meets the finding less than wholly. */
const FROM_PART = 0.6

/** A study promises an answer, not a change; and a relation between others is not the one that fails. */
const RESERVED = 0.75

/**
 * Two signals: what the measure says, and where it stands (the name of its focus
 * area, and the goals that it serves there). Standing somewhere is worth half as
 * much as saying it; for an aim at the very deficiency both count the same.
 */
const SAYS = { any: 1, direct: 1 }
const STANDS = { any: 0.25, direct: 0.5 }
/** That the area was written against this very finding says no more of what is done about it, but of what it is done for. */
const CITES = { any: 0, direct: 0.2 }
/** Where both stand in one area, its share of the aim goes to what the measure says. */
const WITHIN_AREA = { any: SAYS.any, direct: SAYS.direct + STANDS.direct }
const RESERVATION = { any: 0, direct: 0 }

export function promiseOf(measure: GraphNode): number {
  return measure.properties.commitment === 'STUDY' ? RESERVED : 1
}

/** How surely the measure aims at the deficiency itself, given that it has to do with it: 0–1. */
export function aimOf(likeness: Likeness, measure: MeasureAbout, target: TargetAbout): number {
  return promiseOf(measure.node) * (partiesOf(likeness, measure, target).otherRelation ? RESERVED : 1)
}

function partiesOf(likeness: Likeness, measure: MeasureAbout, target: TargetAbout): PartyFit {
  const said = target.profile.actors.size > 0 ? target : (target.restsOn ?? target)
  return fitOfParties(measure.own, said.profile, likeness.levelOf)
}

export function followUpReasons(
  likeness: Likeness,
  measure: MeasureAbout,
  target: TargetAbout,
  report: ReportOfPlan,
): readonly Reason[] {
  const what = target.node.label === 'Recommendation' ? 'anbefalingen' : 'funnet'
  const own = ownReason(likeness, measure.own, target, what)
  const parts = target.parts.map(part => {
    const reason = ownReason(likeness, measure.own, part, `delfunn ${part.node.number ?? ''}`.trim())
    return { ...reason, name: 'part', value: reason.value * FROM_PART }
  })
  const best = parts.reduce((one, part) => (part.value > one.value ? part : one), own)
  return [
    { ...best, counts: countsBesides(measure, target) },
    areaReason(likeness, measure, target, what),
    goalReason(likeness, measure, target, what),
    citingReason(likeness, measure, target, report, what),
    { name: 'path', value: 1, counts: RESERVATION, text: pathInWords(measure, report) },
    ...reservations(likeness, measure, target, what),
  ]
}

/**
 * For what stands in the measure's own focus area: the area's name says the same
 * of all of it, so only the measure's own words and the goals tell anything apart.
 */
export function sameAreaReasons(
  likeness: Likeness,
  measure: MeasureAbout,
  target: TargetAbout,
  what: string,
): readonly Reason[] {
  const own = ownReason(likeness, measure.own, target, what)
  // Under one heading, rare words that both use mean the same; between documents they may not.
  const inWords = ownReason(likeness, { ...measure.own, concepts: new Map() }, target, what)
  return [
    { ...(inWords.value > own.value ? inWords : own), counts: WITHIN_AREA },
    goalReason(likeness, measure, target, what),
    ...reservations(likeness, measure, target, what),
  ]
}

/**
 * A place of which the vocabulary knows nothing says neither yes nor no: its
 * share then goes to what the measure says itself. Otherwise no measure of a
 * plan with poetic headings could ever aim at anything.
 */
function countsBesides({ own, area, goals }: MeasureAbout, target: TargetAbout): Reason['counts'] {
  if (own.concepts.size === 0 || target.profile.concepts.size === 0) return SAYS
  const places = [area ? [area] : [], goals]
  const silent = places.filter(place => place.every(({ profile }) => profile.concepts.size === 0)).length
  return { any: SAYS.any + silent * STANDS.any, direct: SAYS.direct + silent * STANDS.direct }
}

function pathInWords({ citing }: MeasureAbout, { report, because }: ReportOfPlan): string {
  return citing.some(challenge => challenge.report === report)
    ? `${because} Utfordringsbildet i tiltakets innsatsområde viser selv til rapporten.`
    : because
}

function ownReason(likeness: Likeness, own: Profile, { profile }: TargetAbout, what: string): Reason {
  const like = likeness.between(own, profile)
  const fit = fitOfParties(own, profile, likeness.levelOf)
  return {
    name: like.concepts.length > 0 ? 'concepts' : 'words',
    value: like.value * fit.value,
    counts: SAYS,
    text: sharedInWords(like, 'Tiltaket', what),
  }
}

function areaReason(likeness: Likeness, { area }: MeasureAbout, target: TargetAbout, what: string): Reason {
  const like = area ? likeness.between(area.profile, target.profile) : NOTHING
  return {
    name: 'area',
    value: like.value,
    counts: STANDS,
    text: sharedInWords(like, `Innsatsområdet «${area?.node.title ?? ''}», som tiltaket står i,`, what),
  }
}

/** Through what the plan says in between: a measure reaches a finding no better than it reaches that. */
function reasonThrough(
  likeness: Likeness,
  { own }: MeasureAbout,
  target: TargetAbout,
  between: readonly About[],
  reason: Pick<Reason, 'name' | 'counts'>,
  inWords: (node: GraphNode, like: LikenessOf) => string,
): Reason {
  let best: Reason = { ...reason, value: 0, text: '' }
  for (const { node, profile } of between) {
    const toTarget = likeness.between(profile, target.profile)
    const value = Math.sqrt(likeness.between(own, profile).value * toTarget.value)
    if (value > best.value) best = { ...reason, value, text: inWords(node, toTarget) }
  }
  return best
}

function goalReason(likeness: Likeness, measure: MeasureAbout, target: TargetAbout, what: string): Reason {
  const { goals } = measure
  return reasonThrough(likeness, measure, target, goals, { name: 'goal', counts: STANDS }, (node, like) => {
    const goal =
      goals.length === 1 ? 'Målet for innsatsområdet' : `Mål ${node.number ?? ''} for innsatsområdet`
    return sharedInWords(like, `${goal}, som tiltaket bidrar til,`, what)
  })
}

function citingReason(
  likeness: Likeness,
  measure: MeasureAbout,
  target: TargetAbout,
  { report }: ReportOfPlan,
  what: string,
): Reason {
  const citing = measure.citing.filter(challenge => challenge.report === report)
  return reasonThrough(likeness, measure, target, citing, { name: 'challenge', counts: CITES }, (_, like) =>
    sharedInWords(like, 'Utfordringen i innsatsområdet som viser til rapporten,', what),
  )
}

function reservations(
  likeness: Likeness,
  measure: MeasureAbout,
  target: TargetAbout,
  what: string,
): readonly Reason[] {
  const fit = partiesOf(likeness, measure, target)
  const names = (actors: readonly string[]): string => listOf(actors.map(likeness.nameOf))
  const says = (name: string, text: string): Reason => ({ name, value: 1, counts: RESERVATION, text })
  return [
    ...(fit.value < 1 || fit.otherRelation
      ? [
          says(
            'parties',
            `Forbehold: Tiltaket gjelder ${names(fit.measure)}, mens ${what} gjelder ${names(fit.target)}.`,
          ),
        ]
      : []),
    ...(promiseOf(measure.node) < 1
      ? [says('commitment', 'Forbehold: Tiltaket er bare en utredning og lover ingen endring.')]
      : []),
  ]
}

const NOTHING: LikenessOf = { value: 0, concepts: [], words: [] }
