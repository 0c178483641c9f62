import { type Met, meet, scoreOf, type TermSource } from './meet.ts'
import type { Alternative, QueryWord } from './query-word.ts'
import type { Tuning } from './tuning.ts'

/** One way to meet a word, with what its score is multiplied by. */
export interface WayTaken {
  readonly way: Alternative
  readonly factor: number
}

/** How one thing met a word. */
export interface WayMet {
  readonly way: Alternative
  /** It holds the word itself, not another for it. */
  readonly isWord: boolean
  readonly score: number
}

export interface WordChannel {
  /** Things that the word was met in last, in no order. */
  readonly found: readonly number[]
  /** By thing, what its best way to meet the word scores, and how sure that way is. 0 between two words. */
  readonly best: Float64Array
  readonly trust: Float64Array
  /** Meets a word; `clear` comes before the next. */
  meet(word: QueryWord): readonly WayTaken[]
  clear(): void
  /** Of the ways in which a word was met, the best one of one thing. */
  bestWay(taken: readonly WayTaken[], thing: number): WayMet | undefined
}

/** Scores things, known by their numbers, by the best of the ways to meet a word. */
export function createWordChannel(things: number, source: TermSource, tuning: Tuning): WordChannel {
  // Filled and emptied again by each word: making them anew would take longer than the rest.
  const best = new Float64Array(things)
  const trust = new Float64Array(things)
  const found: number[] = []

  return {
    found,
    best,
    trust,
    meet({ alternatives }) {
      const taken: WayTaken[] = []
      for (const way of alternatives) if (!way.below) take(way, meet(way, source), way.weight)
      // What holds the word itself came first: the others are kept below it.
      const ceiling = tuning.justBelow * lowestInEarnest()
      for (const way of alternatives) {
        if (!way.below) continue
        const met = meet(way, source)
        take(way, met, Math.min(way.weight, ceiling / highest(met.scores)))
      }
      return taken

      function take(way: Alternative, met: Met, factor: number): void {
        if (met.things.length > 0) taken.push({ way, factor })
        for (let at = 0; at < met.things.length; at++) {
          const thing = met.things[at]!
          const score = met.scores[at]! * factor
          if (best[thing] === 0) found.push(thing)
          if (score <= best[thing]!) continue
          best[thing] = score
          trust[thing] = way.trust * met.shares[at]!
        }
      }
    },
    clear() {
      for (const thing of found) best[thing] = trust[thing] = 0
      found.length = 0
    },
    bestWay(taken, thing) {
      const ways = taken.map(
        ({ way, factor }): WayMet => ({
          way,
          isWord: !way.below && way.terms.length === 1,
          score: factor * scoreOf(way, source, thing),
        }),
      )
      const met = ways.filter(({ score }) => score > 0)
      return met.reduce<WayMet | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined)
    },
  }

  function lowestInEarnest(): number {
    let most = 0
    for (const thing of found) most = Math.max(most, best[thing]!)
    let lowest = Number.POSITIVE_INFINITY
    for (const thing of found)
      if (best[thing]! >= tuning.inEarnest * most) lowest = Math.min(lowest, best[thing]!)
    return lowest
  }
}

function highest(scores: ArrayLike<number>): number {
  let most = 0
  for (let at = 0; at < scores.length; at++) most = Math.max(most, scores[at]!)
  return most
}
