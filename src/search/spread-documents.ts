import { bestFirst } from '../ranking/best-first.ts'

/**
 * What each further hit of the same document keeps of its score, again for each that came before
 * it. Enough where two places score nearly alike; more would cost on the public sets, since a
 * document that speaks of the query answers it in several places.
 */
export const FURTHER_HIT = 0.995
/** Hits before it that count: a long document is not to sink to the end. */
const MOST_BEFORE = 5

/**
 * Lowers hits whose document has been shown already, so that of two places that
 * say nearly the same, the one in another document comes first.
 */
export function createSpreadDocuments(
  documents: readonly string[],
): (hits: readonly number[], scores: Float64Array, keeps: number) => void {
  return (hits, scores, keeps) => {
    const shown = new Map<string, number>()
    for (const hit of bestFirst(hits, scores, hits.length)) {
      const document = documents[hit]!
      const before = shown.get(document) ?? 0
      shown.set(document, before + 1)
      scores[hit]! *= keeps ** Math.min(before, MOST_BEFORE)
    }
  }
}
