import { type Lists, reversed } from './lists.ts'
import type { QueryWord } from './query-word.ts'

/** The terms that a query asks for, by their places; there is none at 0. */
export interface AskedWords {
  /** By number of a word of the texts, how it meets one of them: see `placeIn`; 0 for most. Filled anew by each query. */
  readonly ofEach: Uint16Array
  /** By place, the term. */
  readonly terms: readonly string[]
  /** By place, the word of the query, by its place there. */
  readonly words: readonly number[]
  readonly placeOf: ReadonlyMap<string, number>
}

/** Added to the place where the word only has the term as a part of it. */
const AS_PART = 1 << 15

export const placeIn = (met: number): number => met & ~AS_PART
/** The word itself, not a part of it. */
export const isWhole = (met: number): boolean => met < AS_PART

/** Marks the words that a query meets in any way: a text is then looked through without reading a word of it. */
export function createAskedWords(
  ofWord: Lists,
  terms: readonly string[],
  numberOf: (term: string) => number | undefined,
): (words: readonly QueryWord[]) => AskedWords {
  const wordsOf = reversed(ofWord, terms.length + 1)
  // By term and by word, its place among what is asked. Filled anew by each query.
  const ofTerm = new Uint16Array(terms.length + 1)
  const ofEach = new Uint16Array(ofWord.starts.length - 1)
  let askedTerms: number[] = []
  return words => {
    forget()
    const asked = { terms: [''], words: [0], placeOf: new Map<string, number>() }
    for (const [word, { alternatives }] of words.entries())
      for (const way of alternatives) for (const term of way.terms) ask(term, word)
    for (const term of askedTerms)
      for (let at = wordsOf.starts[term]!; at < wordsOf.starts[term + 1]!; at++) mark(wordsOf.numbers[at]!)
    return { ...asked, ofEach }

    /** Of several words that ask for a term, it is the last one's. */
    function ask(term: string, word: number): void {
      const number = numberOf(term)
      if (number === undefined) return
      const place = asked.placeOf.get(term)
      if (place !== undefined) {
        asked.words[place] = word
        return
      }
      asked.placeOf.set(term, asked.terms.length)
      ofTerm[number] = asked.terms.length
      askedTerms.push(number)
      asked.terms.push(term)
      asked.words.push(word)
    }
  }

  /** By the first of its own terms that is asked. */
  function mark(word: number): void {
    const own = ofWord.starts[word]!
    let at = own
    while (ofTerm[ofWord.numbers[at]!] === 0) at++
    ofEach[word] = ofTerm[ofWord.numbers[at]!]! + (at === own ? 0 : AS_PART)
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
