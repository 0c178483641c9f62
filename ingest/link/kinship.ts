import type { Vocabulary } from '../document/vocabulary.ts'

/** How near a concept of a measure is to one of a finding, 0–1. */
export type Kinship = (from: string, to: string) => number

/**
 * A measure about a narrower thing meets the wider deficiency nearly wholly; one
 * about a wider thing meets the narrower less surely; neighbours and siblings
 * are a hint. Orders of magnitude, not fitted: four numbers and few grades.
 */
const SAME = 1
const FROM_NARROWER = 0.7
const FROM_BROADER = 0.45
const RELATED = 0.4

export function createKinship(vocabulary: Vocabulary): Kinship {
  const near = new Map<string, Map<string, number>>(vocabulary.concepts.map(({ id }) => [id, new Map()]))
  const put = (from: string, to: string, weight: number): void => {
    const row = near.get(from)
    if (row && (row.get(to) ?? 0) < weight) row.set(to, weight)
  }
  for (const { id, broader, related } of vocabulary.concepts) {
    put(id, id, SAME)
    for (const wider of broader) {
      put(id, wider, FROM_NARROWER)
      put(wider, id, FROM_BROADER)
    }
    for (const other of related) {
      put(id, other, RELATED)
      put(other, id, RELATED)
    }
  }
  return (from, to) => near.get(from)?.get(to) ?? 0
}
