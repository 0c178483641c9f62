import { type AskedWords, placeIn } from './asked-words.ts'
import type { Found } from './closeness.ts'
import type { CorpusWords } from './corpus-words.ts'
import { STREAMS } from './read-entry.ts'

const TEXT = STREAMS.indexOf('text')

/** The words of a query where they stand in the text of an entry, in reading order. */
export function findWords(
  { starts, words }: CorpusWords,
  entry: number,
  asked: AskedWords,
): readonly Found[] {
  const found: Found[] = []
  const from = entry * STREAMS.length + TEXT
  const end = starts[from + 1]!
  for (let at = starts[from]!; at < end; at++) {
    const met = asked.ofEach[words[at]!]!
    if (met !== 0) found.push({ at, word: asked.words[placeIn(met)]! })
  }
  return found
}
