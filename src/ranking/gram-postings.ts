import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import type { CorpusWords } from './corpus-words.ts'
import { type Field, OWN_WORDS } from './fields.ts'
import { gramsOf } from './grams-of.ts'
import { inTurns } from './in-turns.ts'
import { listsOf } from './lists.ts'
import { createPostingsBuilder, type Postings } from './postings.ts'
import { STREAMS } from './read-entry.ts'
import type { Tuning } from './tuning.ts'
import { WORD_KINDS } from './word-table.ts'

/**
 * For each gram the entries that hold it, with what each scores for it before the rarity of the
 * gram: BM25, as a share of what the most frequent could score.
 */
export interface GramPostings {
  readonly grams: readonly string[]
  readonly postings: Postings<Uint16Array>
}

const SEARCHED = (['word', 'term'] as const).map(kind => WORD_KINDS.indexOf(kind))

/** Pieces of the words of titles and texts, as they are written: neither stemmed nor cut. */
export async function buildGramPostings(
  { texts, kinds, starts, words }: CorpusWords,
  { gramK1, gramB }: Tuning,
): Promise<GramPostings> {
  const numbers = new Map<string, number>()
  const numberOf = (gram: string): number => {
    const number = numbers.get(gram) ?? numbers.size
    numbers.set(gram, number)
    return number
  }
  const gramsOfWords: (readonly number[])[] = []
  await inTurns(texts.length, word => {
    const isCompared = SEARCHED.includes(kinds[word]!) && !STOP_WORDS.has(texts[word]!)
    gramsOfWords.push(isCompared ? gramsOf(texts[word]!).map(numberOf) : [])
  })
  const ofWord = listsOf(gramsOfWords)
  const entries = (starts.length - 1) / STREAMS.length
  const lengths = new Uint32Array(entries)
  await inTurns(entries, entry => {
    lengths[entry] = eachGram(entry, () => {})
  })
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, entries))
  const counts = new Uint32Array(numbers.size)
  const builder = createPostingsBuilder()
  await inTurns(entries, entry => {
    const met: number[] = []
    eachGram(entry, gram => {
      if (counts[gram]!++ === 0) met.push(gram)
    })
    // Longer texts hold more by chance.
    const norm = gramK1 * (1 - gramB + (gramB * lengths[entry]!) / average)
    for (const gram of met) {
      builder.add(gram, entry, counts[gram]! / (counts[gram]! + norm))
      counts[gram] = 0
    }
  })
  return { grams: [...numbers.keys()], postings: await builder.sortedShares(numbers.size, entries) }

  /** Returns how many there were. */
  function eachGram(entry: number, use: (gram: number) => void): number {
    let length = 0
    for (const field of saidOnce(entry)) {
      const from = entry * STREAMS.length + STREAMS.indexOf(field)
      for (let at = starts[from]!; at < starts[from + 1]!; at++) {
        const word = words[at]!
        for (let piece = ofWord.starts[word]!; piece < ofWord.starts[word + 1]!; piece++, length++)
          use(ofWord.numbers[piece]!)
      }
    }
    return length
  }

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
