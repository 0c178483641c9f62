import { heldBy, type Postings } from './postings.ts'
import type { Alternative } from './query-word.ts'

/** Terms with what holds them. */
export interface TermSource {
  readonly postings: Postings
  /** By number of the term, how much it says to hold it. */
  readonly idf: Float64Array
  readonly numberOf: (term: string) => number | undefined
  /** How far a thing counts as holding what only its surroundings hold, 0–1. */
  readonly around: number
}

/** Things that meet an alternative, in their order: the first `count` of the arrays, which are filled anew each time. */
export interface Met {
  count: number
  readonly things: Uint32Array
  readonly scores: Float64Array
  /** How far the thing itself holds the terms, 0–1. */
  readonly shares: Float64Array
}

/** Room for as many things as there are. */
export function createMet(things: number): Met {
  return {
    count: 0,
    things: new Uint32Array(things),
    scores: new Float64Array(things),
    shares: new Float64Array(things),
  }
}

/**
 * Things that hold all terms. A name says as much as the word of it that says
 * most; parts of a compound add up, but tempered: they still are one word of the query.
 */
export function meet({ terms, whole }: Alternative, source: TermSource, met: Met): void {
  const [first, ...rest] = terms.map(source.numberOf)
  met.count = 0
  if (first === undefined) return
  hold(first, source, met)
  if (rest.length === 0) return
  for (const term of rest) {
    if (term === undefined) met.count = 0
    else holdToo(term, source, met, whole ? NAME : PARTS)
  }
  const many = whole ? 1 : terms.length
  for (let at = 0; at < met.count; at++) {
    met.shares[at]! /= many
    met.scores[at] = (met.scores[at]! / Math.sqrt(many)) * met.shares[at]! ** 2
  }
}

/** The same of one thing; 0 where it does not hold them all. */
export function scoreOf({ terms, whole }: Alternative, source: TermSource, thing: number): number {
  const { score: joined, share: shared } = whole ? NAME : PARTS
  let [score, share] = [0, whole ? 1 : 0]
  for (const term of terms) {
    const number = source.numberOf(term)
    const value = number === undefined ? 0 : heldBy(source.postings, number, thing)
    if (value === 0) return 0
    score = joined(score, Math.abs(value) * source.idf[number!]!)
    share = shared(share, value < 0 ? source.around : 1)
  }
  if (terms.length === 1) return score
  const many = whole ? 1 : terms.length
  return (score / Math.sqrt(many)) * (share / many) ** 2
}

type Join = (a: number, b: number) => number

/** Of a name the parts mean nothing: a thing holds it as far as the part that it holds least. */
const NAME: { readonly score: Join; readonly share: Join } = { score: Math.max, share: Math.min }
const PARTS: typeof NAME = { score: (a, b) => a + b, share: (a, b) => a + b }

/** All that hold the term. */
function hold(term: number, { postings, idf, around }: TermSource, met: Met): void {
  const { starts, things, values } = postings
  const from = starts[term]!
  met.count = starts[term + 1]! - from
  for (let at = 0; at < met.count; at++) {
    const value = values[from + at]!
    met.things[at] = things[from + at]!
    met.scores[at] = Math.abs(value) * idf[term]!
    met.shares[at] = value < 0 ? around : 1
  }
}

/** Keeps those that hold this term too. */
function holdToo(term: number, { postings, idf, around }: TermSource, met: Met, join: typeof NAME): void {
  const { starts, things, values } = postings
  let kept = 0
  for (let at = 0, other = starts[term]!; at < met.count && other < starts[term + 1]!; ) {
    const apart = met.things[at]! - things[other]!
    if (apart === 0) {
      const value = values[other]!
      // Never before it has been read: as many are kept as were looked at, or fewer.
      met.things[kept] = met.things[at]!
      met.scores[kept] = join.score(met.scores[at]!, Math.abs(value) * idf[term]!)
      met.shares[kept++] = join.share(met.shares[at]!, value < 0 ? around : 1)
    }
    if (apart <= 0) at++
    if (apart >= 0) other++
  }
  met.count = kept
}
