import type { Vocabulary } from '../document/vocabulary.ts'

/** How two concepts hang together, as seen from the first. */
export type Kin = 'SAME' | 'NARROWER' | 'BROADER' | 'SERVES' | 'RELATED'

interface Kinship {
  readonly kin: Kin
  /** 0–1 */
  readonly weight: number
}

/**
 * What is done about a narrower thing meets the wider one nearly wholly, a means
 * meets its end rather well, and a measure on the wider thing may or may not
 * reach the narrower. Orders of magnitude, not fitted: the graded links hardly
 * tell 0.6 from 0.75.
 */
const WEIGHTS: Readonly<Record<Kin, number>> = {
  SAME: 1,
  NARROWER: 0.75,
  SERVES: 0.6,
  BROADER: 0.5,
  RELATED: 0.35,
}

export interface FindKin {
  /** What `from` is to `to`; undefined where the vocabulary knows of nothing between them. */
  (from: string, to: string): Kinship | undefined
  /** All that `from` is anything to, itself included. */
  readonly of: (from: string) => Iterable<string>
}

/**
 * Hierarchy is followed all the way, each step weakening; other relations one
 * step only, since two steps are what a reader calls "only the same field". A
 * narrower concept has its wider one's relations: a code set is a kind of data,
 * and data serve steering.
 */
export function createKinship(vocabulary: Vocabulary): FindKin {
  const concepts = new Map(vocabulary.concepts.map(concept => [concept.id, concept]))
  const near = new Map<string, Map<string, Kinship>>(vocabulary.concepts.map(({ id }) => [id, new Map()]))
  const put = (from: string, to: string, kin: Kin, weight: number): void => {
    const row = near.get(from)
    if (row && (row.get(to)?.weight ?? 0) < weight) row.set(to, { kin, weight })
  }
  for (const { id } of vocabulary.concepts) {
    put(id, id, 'SAME', WEIGHTS.SAME)
    const seen = new Set<string>()
    let level = [id]
    for (let steps = 0; level.length > 0; steps += 1) {
      for (const at of level) {
        seen.add(at)
        const own = WEIGHTS.NARROWER ** steps
        if (steps > 0) {
          put(id, at, 'NARROWER', own)
          put(at, id, 'BROADER', WEIGHTS.BROADER ** steps)
        }
        for (const end of concepts.get(at)?.serves ?? []) put(id, end, 'SERVES', own * WEIGHTS.SERVES)
        for (const other of concepts.get(at)?.related ?? []) {
          put(id, other, 'RELATED', own * WEIGHTS.RELATED)
          if (steps === 0) put(other, id, 'RELATED', WEIGHTS.RELATED)
        }
      }
      level = level.flatMap(at => concepts.get(at)?.broader ?? []).filter(wider => !seen.has(wider))
    }
  }
  return Object.assign((from: string, to: string) => near.get(from)?.get(to), {
    of: (from: string) => near.get(from)?.keys() ?? [],
  })
}
