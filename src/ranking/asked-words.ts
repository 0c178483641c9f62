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
  // By term and by word, its place among what is asked; 0 is not asked. Filled anew by each query.
  const ofTerm = new Uint16Array(terms.length + 1)
  const ofEach = new Uint16Array(ofWord.starts.length - 1)
  let askedTerms: number[] = []
  return words => {
    forget()
    const asked: (Asked | undefined)[] = [undefined]
    for (const [word, { alternatives }] of words.entries())
      for (const term of alternatives.flatMap(way => way.terms)) {
        const number = numberOf(term)
        if (number === undefined) continue
        ofTerm[number] = asked.length
        askedTerms.push(number)
        asked.push({ word, term, isWhole: true }, { word, term, isWhole: false })
      }
    for (const term of askedTerms)
      for (let at = wordsOf.starts[term]!; at < wordsOf.starts[term + 1]!; at++) mark(wordsOf.numbers[at]!)
    return word => asked[ofEach[word]!]
  }

  /** By the first of its own terms that is asked. */
  function mark(word: number): void {
    const own = ofWord.starts[word]!
    let at = own
    while (ofTerm[ofWord.numbers[at]!] === 0) at++
    ofEach[word] = ofTerm[ofWord.numbers[at]!]! + (at === own ? 0 : 1)
  }

  function forget(): void {
    for (const term of askedTerms) {
      ofTerm[term] = 0
      for (let at = wordsOf.starts[term]!; at < wordsOf.starts[term + 1]!; at++)
        ofEach[wordsOf.numbers[at]!] = 0
    }
    askedTerms = []
  }
}
