import type { DerivedEdge } from '../../graph/model/edge.ts'
import { mayJoin } from '../../graph/model/ontology.ts'
import {
  evidenceOf,
  type JudgedReview,
  type LinkIdentity,
  type Review,
  reviewQuote,
} from '../../graph/model/review.ts'
import type { NearView } from '../link/near-view.ts'
import { type EffectiveReview, effectiveReviews } from './effective-reviews.ts'
import { createEndFinder, type EndFinder } from './find-ends.ts'

/** The decisions that hold for one link, in the order of time. */
export interface Attached {
  readonly link: LinkIdentity
  readonly made: readonly EffectiveReview[]
  /** Ids of those that are their maker's latest. */
  readonly standing: ReadonlySet<string>
}

type Place = { readonly link: LinkIdentity } & Pick<JudgedReview, 'why' | 'now'> &
  ({ readonly state: 'HERE' } | { readonly state: 'PENDING' | 'ORPHANED' })

/** The link as it was derived, before anybody decided on it. */
export type DerivedAt = (link: LinkIdentity) => DerivedEdge | undefined

/** Finds the link of each decision, by its ends and the words that were read there; never one that only looks like it. */
export function attachReviews(
  view: NearView,
  derived: DerivedAt,
  all: readonly Review[],
): { readonly attached: readonly Attached[]; readonly reviews: readonly JudgedReview[] } {
  const { reviews, confirmed } = effectiveReviews(all)
  const ends = createEndFinder(view)
  const here = new Map<string, { link: LinkIdentity; made: EffectiveReview[] }>()
  const away: { readonly place: Place; readonly review: Review }[] = []
  const known = new Set(reviews.map(({ review }) => review.id))
  // An added link is there once it has been added, for whoever decides on it: those first.
  const addedHere = new Set<string>()
  const places = new Map<EffectiveReview, Place>()
  for (const one of byAddedFirst(reviews)) {
    const place = placeOf(view, ends, one, derived, addedHere)
    places.set(one, place)
    if (place.state === 'HERE' && one.decision === 'ADD') addedHere.add(identity(place.link))
  }
  for (const one of reviews) {
    const place = places.get(one)!
    if (place.state !== 'HERE') {
      away.push({ place, review: one.review })
      continue
    }
    const id = identity(place.link)
    const group = here.get(id) ?? { link: place.link, made: [] }
    group.made.push(one)
    here.set(id, group)
  }
  const attached = [...here.values()].map(group => ({ ...group, standing: latestOfEach(group.made) }))
  return {
    attached,
    reviews: [
      ...away.map(({ place, review }) =>
        judge(place, review, confirmed, here.get(identity(place.link))?.made ?? []),
      ),
      ...all
        .filter(({ id }) => !known.has(id))
        .map(review => orphan(review, 'Avgjørelsen som ble bekreftet, står ikke i loggen.')),
    ],
  }
}

function placeOf(
  view: NearView,
  ends: EndFinder,
  { review, decision }: EffectiveReview,
  derived: DerivedAt,
  added: ReadonlySet<string>,
): Place {
  const { type, quotes } = review
  const source = ends.keyOf(review.source, quotes.source)
  const target = ends.keyOf(review.target, quotes.target)
  const link = { type, source, target }
  const stored = derived(link)
  const carried = {
    source: (stored && evidenceOf(stored.evidence, 'SOURCE')) ?? view.mention(source),
    target: (stored && evidenceOf(stored.evidence, 'TARGET')) ?? view.mention(target),
  }
  const states = [
    ends.stateOf(source, quotes.source, carried.source),
    ends.stateOf(target, quotes.target, carried.target),
  ]
  if (states.includes('GONE'))
    return { link, state: 'ORPHANED', why: 'Det som ble lest, står ikke lenger i dokumentene.' }
  const from = view.node(source)
  const to = view.node(target)
  const possible = decision === 'ADD' && from && to && mayJoin(type, from.label, to.label)
  if (!stored && !possible && !added.has(identity(link)))
    return { link, state: 'ORPHANED', why: 'Lenken blir ikke lenger utledet.' }
  if (states.includes('REPLACED') && carried.source && carried.target)
    return {
      link,
      state: 'PENDING',
      why: 'Originalens ord har erstattet sitatet. Avgjørelsen må bekreftes.',
      now: {
        ...link,
        quotes: { source: reviewQuote(carried.source), target: reviewQuote(carried.target) },
      },
    }
  return { link, state: 'HERE' }
}

/** One that its maker has replaced, or that somebody has confirmed, waits for nobody. */
function judge(
  { state, why, now }: Place,
  review: Review,
  confirmed: ReadonlySet<string>,
  made: readonly EffectiveReview[],
): JudgedReview {
  const replaced =
    confirmed.has(review.id) ||
    made.some(later => later.review.reviewer === review.reviewer && later.review.at > review.at)
  if (replaced) return { review, state: 'REPLACED' }
  return state === 'PENDING'
    ? { review, state, ...(why && { why }), ...(now && { now }) }
    : orphan(review, why)
}

function orphan(review: Review, why: string | undefined): JudgedReview {
  return { review, state: 'ORPHANED', ...(why && { why }) }
}

function latestOfEach(made: readonly EffectiveReview[]): ReadonlySet<string> {
  return new Set(new Map(made.map(({ review }) => [review.reviewer, review.id])).values())
}

function byAddedFirst(reviews: readonly EffectiveReview[]): readonly EffectiveReview[] {
  const isAdd = ({ decision }: EffectiveReview) => decision === 'ADD'
  return [...reviews.filter(isAdd), ...reviews.filter(one => !isAdd(one))]
}

function identity({ type, source, target }: LinkIdentity): string {
  return `${type} ${source} ${target}`
}
