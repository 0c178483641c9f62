import type { CorpusTerms } from './corpus-terms.ts'
import type { CorpusWords } from './corpus-words.ts'
import { OWN_WORDS } from './fields.ts'
import { inTurns } from './in-turns.ts'
import { createPostingsBuilder, type Postings } from './postings.ts'
import { STREAMS } from './read-entry.ts'
import type { Tuning } from './tuning.ts'

/** For each term the documents whose entries hold it, with the BM25 of all their titles and texts together, without idf. */
export async function buildDocumentPostings(
  { starts, words }: CorpusWords,
  { terms, ofWord }: CorpusTerms,
  /** By entry, the number of its document; numbers from 0 without gaps. */
  documentOf: Uint32Array,
  { parentK1, parentB }: Tuning,
): Promise<Postings> {
  const entriesOf: number[][] = []
  for (const [entry, document] of documentOf.entries()) {
    entriesOf[document] ??= []
    entriesOf[document].push(entry)
  }
  const lengths = entriesOf.map(() => 0)
  await inTurns(documentOf.length, entry => {
    lengths[documentOf[entry]!]! += eachStem(entry, () => {})
  })
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / lengths.length)
  const counts = new Uint32Array(terms.length)
  const builder = createPostingsBuilder()
  await inTurns(entriesOf.length, document => {
    const entries = entriesOf[document]!
    const met: number[] = []
    for (const entry of entries)
      eachStem(entry, term => {
        if (counts[term]!++ === 0) met.push(term)
      })
    const norm = parentK1 * (1 - parentB + (parentB * lengths[document]!) / average)
    for (const term of met) {
      builder.add(term, document, (counts[term]! * (parentK1 + 1)) / (counts[term]! + norm))
      counts[term] = 0
    }
  })
  return builder.sorted(terms.length, entriesOf.length)

  function eachStem(entry: number, use: (term: number) => void): number {
    let length = 0
    for (const field of OWN_WORDS) {
      const from = entry * STREAMS.length + STREAMS.indexOf(field)
      for (let at = starts[from]!; at < starts[from + 1]!; at++) {
        const stem = ofWord.starts[words[at]!]!
        if (stem === ofWord.starts[words[at]! + 1]) continue
        use(ofWord.numbers[stem]!)
        length++
      }
    }
    return length
  }
}
