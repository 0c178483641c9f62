import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import type { CorpusWords } from './corpus-words.ts'
import { type Field, OWN_WORDS } from './fields.ts'
import { gramsOf } from './grams-of.ts'
import { TURN, turn } from './in-turns.ts'
import { listsOf } from './lists.ts'
import { createPostingsBuilder, type Postings } from './postings.ts'
import { STREAMS } from './read-entry.ts'
import { WORD_KINDS } from './word-table.ts'

export interface GramPostings {
  readonly grams: readonly string[]
  /** For each gram the entries that hold it, with how often. */
  readonly postings: Postings<Uint8Array>
  /** Grams in each entry. */
  readonly lengths: Uint32Array
}

const SEARCHED = (['word', 'term'] as const).map(kind => WORD_KINDS.indexOf(kind))

/** Pieces of the words of titles and texts, as they are written: neither stemmed nor cut. */
export async function buildGramPostings({ texts, kinds, starts, words }: CorpusWords): Promise<GramPostings> {
  const numbers = new Map<string, number>()
  const ofWord = listsOf(
    texts.map((text, word) => {
      if (!SEARCHED.includes(kinds[word]!) || STOP_WORDS.has(text)) return []
      return gramsOf(text).map(gram => {
        const number = numbers.get(gram) ?? numbers.size
        numbers.set(gram, number)
        return number
      })
    }),
  )
  const entries = (starts.length - 1) / STREAMS.length
  const counts = new Uint32Array(numbers.size)
  const lengths = new Uint32Array(entries)
  const builder = createPostingsBuilder()
  for (let entry = 0; entry < entries; entry++) {
    if (entry % TURN === TURN - 1) await turn()
    const met: number[] = []
    for (const field of saidOnce(entry)) {
      const from = entry * STREAMS.length + STREAMS.indexOf(field)
      for (let at = starts[from]!; at < starts[from + 1]!; at++) {
        const word = words[at]!
        for (let piece = ofWord.starts[word]!; piece < ofWord.starts[word + 1]!; piece++) {
          const gram = ofWord.numbers[piece]!
          if (counts[gram]!++ === 0) met.push(gram)
          lengths[entry]!++
        }
      }
    }
    for (const gram of met) {
      builder.add(gram, entry, counts[gram]!)
      counts[gram] = 0
    }
  }
  return { grams: [...numbers.keys()], postings: builder.sortedCounts(numbers.size, entries), lengths }

  /** A statement may be its own title: its pieces count once. */
  function saidOnce(entry: number): readonly Field[] {
    const [title, text] = OWN_WORDS.map(field => {
      const from = entry * STREAMS.length + STREAMS.indexOf(field)
      return words.subarray(starts[from], starts[from + 1])
    })
    const isSame = title!.length === text!.length && title!.every((word, at) => word === text![at])
    return isSame ? ['text'] : OWN_WORDS
  }
}
