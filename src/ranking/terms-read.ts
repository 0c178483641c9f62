import type { IndexData } from './index-data.ts'
import { WORD_KINDS } from './word-table.ts'

const WORD = WORD_KINDS.indexOf('word')

/** The terms of the words that an index was made of, as they were found then: cutting compounds again takes long. */
export function createTermsRead({
  corpus: { texts, kinds },
  ofWord: { starts, numbers },
  terms,
}: Pick<IndexData, 'corpus' | 'ofWord' | 'terms'>): (word: string) => readonly string[] | undefined {
  const words = new Map<string, number>()
  for (const [word, text] of texts.entries()) if (kinds[word] === WORD) words.set(text, word)
  return text => {
    const word = words.get(text)
    if (word === undefined) return undefined
    return Array.from(numbers.subarray(starts[word], starts[word + 1]), term => terms[term]!)
  }
}
