import type { Found } from './closeness.ts'
import type { CorpusWords } from './corpus-words.ts'
import type { Lists } from './lists.ts'
import type { QueryWord } from './query-word.ts'
import { STREAMS } from './read-entry.ts'

const TEXT = STREAMS.indexOf('text')
const NOT_ASKED = -1

/** Finds the words of a query, met in any way, where they stand in the text of an entry. */
export type FindWords = (entry: number) => readonly Found[]

export function createFindWords(
  { starts, words: text }: CorpusWords,
  ofWord: Lists,
  terms: number,
  numberOf: (term: string) => number | undefined,
): (words: readonly QueryWord[]) => FindWords {
  // By term, the word of the query that it meets; kept between queries, as making it anew takes long.
  const askedBy = new Int32Array(terms).fill(NOT_ASKED)
  let asked: number[] = []
  return words => {
    for (const term of asked) askedBy[term] = NOT_ASKED
    asked = []
    for (const [at, { alternatives }] of words.entries())
      for (const way of alternatives)
        for (const term of way.terms) {
          const number = numberOf(term)
          if (number === undefined) continue
          askedBy[number] = at
          asked.push(number)
        }
    return entry => {
      const found: Found[] = []
      const from = entry * STREAMS.length + TEXT
      for (let at = starts[from]!; at < starts[from + 1]!; at++) {
        const word = wordOf(text[at]!)
        if (word !== NOT_ASKED) found.push({ at, word })
      }
      return found
    }
  }

  function wordOf(number: number): number {
    for (let at = ofWord.starts[number]!; at < ofWord.starts[number + 1]!; at++) {
      const word = askedBy[ofWord.numbers[at]!]!
      if (word !== NOT_ASKED) return word
    }
    return NOT_ASKED
  }
}
