import { createNearWords } from './near-words.ts'

/** Terms that differ by one letter, or else by two, if so many are allowed; two only in long words. Sorted. */
export type NearTerms = (term: string, mostLetters: 1 | 2) => readonly string[]

const SHORTEST_FOR_TYPO = 4
const SHORTEST_FOR_TWO_TYPOS = 8

export function createNearTerms(terms: readonly string[]): NearTerms {
  const nearWords = createNearWords(terms)
  return (term, mostLetters) => {
    const fitting = term.length < SHORTEST_FOR_TYPO ? 0 : term.length < SHORTEST_FOR_TWO_TYPOS ? 1 : 2
    for (let most = 1; most <= Math.min(fitting, mostLetters); most++) {
      const near: string[] = []
      nearWords(term, most, other => {
        if (other !== term) near.push(other)
        return most
      })
      if (near.length > 0) return near.sort()
    }
    return []
  }
}
