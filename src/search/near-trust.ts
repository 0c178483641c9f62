/** One letter of four is a quarter of the word: the other word may be meant, but who knows. */
const SHORTEST_TRUSTED = 5

/** How far a word is meant by one that is nearly it, 0–1, by its stem. */
export function trustInNear(stemmed: string): number {
  return stemmed.length < SHORTEST_TRUSTED ? 0.4 : 0.6
}
