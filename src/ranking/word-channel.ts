import { createFound, type FoundThings } from './found.ts'
import { createMet, type Met, meet, scoreOf, type TermSource } from './meet.ts'
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
  /** Things that the word was met in last. */
  readonly found: FoundThings
  /** By thing, what its best way to meet the word scores, and how sure that way is; 0 where it is not met. */
  readonly best: Float64Array
  readonly trust: Float64Array
  /** Meets a word; what was met before is gone. */
  meet(word: QueryWord): readonly WayTaken[]
  /** Of the ways in which a word was met, the best one of one thing. */
  bestWay(taken: readonly WayTaken[], thing: number): WayMet | undefined
}

/** Scores things, known by their numbers, by the best of the ways to meet a word. */
export function createWordChannel(things: number, source: TermSource, tuning: Tuning): WordChannel {
  // Filled anew by each word: making them anew would take longer than the rest.
  const best = new Float64Array(things)
  const trust = new Float64Array(things)
  const found = createFound(things)
  const met = createMet(things)

  return {
    found,
    best,
    trust,
    meet({ alternatives }) {
      clear()
      const taken: WayTaken[] = []
      for (const way of alternatives) {
        if (way.below) continue
        meet(way, source, met)
        take(way, way.weight)
      }
      // What holds the word itself came first: the others are kept below it.
      const ceiling = tuning.justBelow * lowestInEarnest()
      for (const way of alternatives) {
        if (!way.below) continue
        meet(way, source, met)
        take(way, Math.min(way.weight, ceiling / highest(met)))
      }
      return taken

      function take(way: Alternative, factor: number): void {
        if (met.count > 0) taken.push({ way, factor })
        for (let at = 0; at < met.count; at++) {
          const thing = met.things[at]!
          const score = met.scores[at]! * factor
          if (best[thing] === 0) found.things[found.count++] = thing
          if (score <= best[thing]!) continue
          best[thing] = score
          trust[thing] = way.trust * met.shares[at]!
        }
      }
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

  function clear(): void {
    for (let at = 0; at < found.count; at++) {
      const thing = found.things[at]!
      best[thing] = trust[thing] = 0
    }
    found.count = 0
  }

  function lowestInEarnest(): number {
    let most = 0
    for (let at = 0; at < found.count; at++) most = Math.max(most, best[found.things[at]!]!)
    let lowest = Number.POSITIVE_INFINITY
    for (let at = 0; at < found.count; at++) {
      const score = best[found.things[at]!]!
      if (score >= tuning.inEarnest * most) lowest = Math.min(lowest, score)
    }
    return lowest
  }
}

function highest({ count, scores }: Met): number {
  let most = 0
  for (let at = 0; at < count; at++) most = Math.max(most, scores[at]!)
  return most
}
