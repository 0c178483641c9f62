import type { AddedEdge, GraphEdge } from '../../graph/model/edge.ts'
import type { Evidence } from '../../graph/model/evidence.ts'
import { mayJoin } from '../../graph/model/ontology.ts'
import { compareReviews, type JudgedReview, type LinkReview, type Review } from '../../graph/model/review.ts'
import type { NearView } from '../link/near-view.ts'
import { type Attached, attachReviews, type DerivedAt } from './attach-reviews.ts'
import { verdictOf } from './verdict-of.ts'

export interface ReviewedLinks {
  /** Those that people have decided on or added, with what they decided about them. */
  readonly links: readonly GraphEdge[]
  /** Every review with what became of it, by time and id. */
  readonly reviews: readonly JudgedReview[]
}

/**
 * Lets decisions take effect on derived links. A pure function of the graph and
 * all decisions, whatever their order, so that what is decided step by step is
 * what a rebuild gives. Nothing is erased: a rejected link stays, marked as such.
 */
export function applyReviews(view: NearView, derived: DerivedAt, all: readonly Review[]): ReviewedLinks {
  const { attached, reviews: unattached } = attachReviews(view, derived, all)
  const links: GraphEdge[] = []
  const reviews: JudgedReview[] = [...unattached]
  for (const { link, made, standing } of attached) {
    const { verdict, strength } = verdictOf(made.filter(one => standing.has(one.review.id)))
    const shown = made.map(({ review }) => shownOf(review, standing))
    for (const plain of [derived(link), addedLink(view, link, made)])
      if (plain) links.push({ ...withStrength(plain, strength), reviews: shown, verdict })
    for (const { review } of made)
      reviews.push({ review, state: standing.has(review.id) ? 'STANDING' : 'REPLACED' })
  }
  return { links, reviews: reviews.sort((a, b) => compareReviews(a.review, b.review)) }
}

/** A link that somebody added is there as long as it can be quoted, also when the same person has rejected it since. */
function addedLink(view: NearView, link: Attached['link'], made: Attached['made']): AddedEdge | undefined {
  const adding = made.findLast(({ decision }) => decision === 'ADD')
  const [source, target] = [view.node(link.source), view.node(link.target)]
  const [from, to] = [view.mention(link.source), view.mention(link.target)]
  if (!adding || !source || !target || !from || !to) return undefined
  if (!mayJoin(link.type, source.label, target.label)) return undefined
  const evidence: readonly [Evidence, Evidence] = [
    { ...from, side: 'SOURCE' },
    { ...to, side: 'TARGET' },
  ]
  return {
    ...link,
    origin: 'ADDED',
    evidence,
    properties: {},
    ...(adding.strength && { strength: adding.strength }),
  }
}

/** What was derived is kept beside what people set. */
function withStrength(link: GraphEdge, strength: LinkReview['strength']): GraphEdge {
  if (strength === undefined || link.origin === 'STATED' || link.strength === strength) return link
  return link.origin === 'DERIVED'
    ? { ...link, strength, derivedStrength: link.strength }
    : { ...link, strength }
}

function shownOf(
  { id, decision, strength, reviewer, at, reason }: Review,
  standing: ReadonlySet<string>,
): LinkReview {
  return { id, decision, ...(strength && { strength }), reviewer, at, reason, standing: standing.has(id) }
}
