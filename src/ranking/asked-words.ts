import { type Lists, reversed } from './lists.ts'
import type { QueryWord } from './query-word.ts'

/** What a word of the texts is to a query. */
export interface Asked {
  /** The word of the query that it meets, by its place there. */
  readonly word: number
  /** The term by which it does. */
  readonly term: string
  /** The word itself, not a part of it. */
  readonly isWhole: boolean
}

/** By number of a word of the texts, what it is to the query; undefined for most. */
export type AskedWords = (word: number) => Asked | undefined

/** Marks the words that a query meets in any way: a text is then looked through without reading a word of it. */
export function createAskedWords(
  ofWord: Lists,
  terms: readonly string[],
  numberOf: (term: string) => number | undefined,
): (words: readonly QueryWord[]) => AskedWords {
  const wordsOf = reversed(ofWord, terms.length + 1)
  // By word, one more than its place among what is asked; filled anew by each query.
  const marks = new Uint16Array(ofWord.starts.length - 1)
  let marked: number[] = []
  return words => {
    for (const word of marked) marks[word] = 0
    marked = []
    const askedBy = new Map<number, number>()
    for (const [at, { alternatives }] of words.entries())
      for (const term of alternatives.flatMap(way => way.terms)) {
        const number = numberOf(term)
        if (number !== undefined) askedBy.set(number, at)
      }
    const asked: Asked[] = []
    for (const [number, word] of askedBy) {
      const term = terms[number]!
      asked.push({ word, term, isWhole: true }, { word, term, isWhole: false })
      for (let at = wordsOf.starts[number]!; at < wordsOf.starts[number + 1]!; at++)
        mark(wordsOf.numbers[at]!, number, asked.length)
    }
    return word => asked[marks[word]! - 1]

    /** A word that meets several is marked by the first of its own terms that is asked. */
    function mark(word: number, term: number, last: number): void {
      const own = ofWord.starts[word]!
      for (let at = own; at < ofWord.starts[word + 1]!; at++) {
        const number = ofWord.numbers[at]!
        if (number !== term && askedBy.has(number)) return
        if (number !== term) continue
        marks[word] = at === own ? last - 1 : last
        marked.push(word)
        return
      }
    }
  }
}
