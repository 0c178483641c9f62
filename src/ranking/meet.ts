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

/** Things that meet an alternative, in their order. */
export interface Met {
  readonly things: ArrayLike<number>
  readonly scores: ArrayLike<number>
  /** How far the thing itself holds the terms, 0–1. */
  readonly shares: ArrayLike<number>
}

const NOTHING: Met = { things: [], scores: [], shares: [] }

/**
 * Things that hold all terms. A name says as much as the word of it that says
 * most; parts of a compound add up, but tempered: they still are one word of the query.
 */
export function meet({ terms, whole }: Alternative, source: TermSource): Met {
  const [first, ...rest] = terms.map(term => holders(term, source))
  if (!first || rest.length === 0) return first ?? NOTHING
  const join = whole ? Math.max : add
  const met = rest.reduce((one, other) => both(one, other, join), first)
  const tempered = whole ? 1 : Math.sqrt(terms.length)
  const shares = Array.from(met.shares, share => share / terms.length)
  return {
    things: met.things,
    scores: Array.from(met.scores, (score, at) => (score / tempered) * shares[at]! ** 2),
    shares,
  }
}

/** The same of one thing; 0 where it does not hold them all. */
export function scoreOf({ terms, whole }: Alternative, source: TermSource, thing: number): number {
  let [score, share] = [0, 0]
  for (const term of terms) {
    const number = source.numberOf(term)
    const value = number === undefined ? 0 : heldBy(source.postings, number, thing)
    if (value === 0) return 0
    score = (whole ? Math.max : add)(score, Math.abs(value) * source.idf[number!]!)
    share += value < 0 ? source.around : 1
  }
  if (terms.length === 1) return score
  return (score / (whole ? 1 : Math.sqrt(terms.length))) * (share / terms.length) ** 2
}

function holders(term: string, { postings, idf, numberOf, around }: TermSource): Met {
  const number = numberOf(term)
  if (number === undefined) return NOTHING
  const [from, to] = [postings.starts[number]!, postings.starts[number + 1]!]
  const scores = new Float64Array(to - from)
  const shares = new Float32Array(to - from)
  for (let at = 0; at < scores.length; at++) {
    const value = postings.values[from + at]!
    scores[at] = Math.abs(value) * idf[number]!
    shares[at] = value < 0 ? around : 1
  }
  return { things: postings.things.subarray(from, to), scores, shares }
}

const add = (a: number, b: number) => a + b

function both(one: Met, other: Met, join: (a: number, b: number) => number): Met {
  const things: number[] = []
  const scores: number[] = []
  const shares: number[] = []
  for (let a = 0, b = 0; a < one.things.length && b < other.things.length; ) {
    const apart = one.things[a]! - other.things[b]!
    if (apart === 0) {
      things.push(one.things[a]!)
      scores.push(join(one.scores[a]!, other.scores[b]!))
      shares.push(one.shares[a]! + other.shares[b]!)
    }
    if (apart <= 0) a++
    if (apart >= 0) b++
  }
  return { things, scores, shares }
}
