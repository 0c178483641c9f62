import type { QueryWord } from '../ranking/query-word.ts'
import type { WordTerms } from './word-terms.ts'

/** Hits that are looked at again: the order below them is left as it is. */
export const LOOKED_AT_AGAIN = 50
/** How much more an entry scores whose words found stand side by side. */
const SIDE_BY_SIDE = 0.4

export type LiftCloseWords = (
  words: readonly QueryWord[],
  hits: readonly number[],
  scores: Float64Array,
) => void

/**
 * Raises entries in which the words of the query stand close together: there
 * they are more likely to be said of each other. `texts` are the words of each
 * entry in reading order.
 */
export function createLiftCloseWords(
  texts: readonly (readonly string[])[],
  termsOf: WordTerms,
): LiftCloseWords {
  // Numbers take a fraction of the room that the words would.
  const numbers = new Map<string, number>()
  const numbered = texts.map(words =>
    Int32Array.from(words, word => {
      const number = numbers.get(word) ?? numbers.size
      numbers.set(word, number)
      return number
    }),
  )
  const known = [...numbers.keys()]

  return (words, hits, scores) => {
    if (words.length < 2) return
    const wordOf = new Map<string, number>()
    for (const [at, { alternatives }] of words.entries()) {
      for (const { terms } of alternatives) for (const term of terms) wordOf.set(term, at)
    }
    const met = (number: number) => {
      for (const term of termsOf(known[number]!)) {
        const word = wordOf.get(term)
        if (word !== undefined) return word
      }
      return undefined
    }
    for (const hit of hits) scores[hit]! *= 1 + SIDE_BY_SIDE * closeness(numbered[hit]!, met, words.length)
  }
}

/** Different words found, less one, per word from the first to the last of them where they stand closest; 0–1. */
function closeness(
  text: Int32Array,
  wordOf: (number: number) => number | undefined,
  queryWords: number,
): number {
  const found: { at: number; word: number }[] = []
  for (const [at, number] of text.entries()) {
    const word = wordOf(number)
    if (word !== undefined) found.push({ at, word })
  }
  const different = new Set(found.map(({ word }) => word)).size
  if (different < 2) return 0
  const within = new Int32Array(queryWords)
  let seen = 0
  let first = 0
  let shortest = Number.POSITIVE_INFINITY
  for (const { at, word } of found) {
    if (within[word]!++ === 0) seen++
    while (seen === different) {
      shortest = Math.min(shortest, at - found[first]!.at)
      if (--within[found[first]!.word]! === 0) seen--
      first++
    }
  }
  return ((different - 1) / Math.max(shortest, different - 1)) * (different / queryWords)
}
