import type { CorpusTerms } from './corpus-terms.ts'
import type { CorpusWords } from './corpus-words.ts'
import { AROUND, FIELDS, type Field, OWN_WORDS, SAID } from './fields.ts'
import { inTurns } from './in-turns.ts'
import { createPostingsBuilder, type Postings } from './postings.ts'
import { STREAMS } from './read-entry.ts'
import type { Tuning } from './tuning.ts'

export interface TermPostings {
  /**
   * For each term the entries that hold it, with what each scores for it before
   * the rarity of the term: BM25 over all fields. Negative where only the
   * surroundings of the entry hold it.
   */
  readonly postings: Postings
  /** By term: entries that hold it in what they say themselves. */
  readonly ownFrequencies: Uint32Array
}

interface CountedField {
  readonly boost: number
  readonly isAround: boolean
  readonly isSaid: boolean
  readonly isParts: boolean
  readonly streams: readonly number[]
}

export async function buildTermPostings(
  corpus: CorpusWords,
  { terms, ofWord }: CorpusTerms,
  { boosts, k1, b }: Tuning,
): Promise<TermPostings> {
  const { starts, words } = corpus
  const entries = (starts.length - 1) / STREAMS.length
  const fields = [...FIELDS, 'parts' as const].map(
    (name): CountedField => ({
      boost: boosts[name],
      isAround: AROUND.includes(name as Field),
      isSaid: name === 'parts' || SAID.includes(name),
      isParts: name === 'parts',
      streams: (name === 'parts' ? OWN_WORDS : [name as Field]).map(field => STREAMS.indexOf(field)),
    }),
  )
  const counts = new Uint32Array(terms.length)
  const weights = new Float64Array(terms.length)
  const isOwn = new Uint8Array(terms.length)
  const isSaid = new Uint8Array(terms.length)
  const ownFrequencies = new Uint32Array(terms.length)
  const lengths = fields.map(() => 0)
  const filled = fields.map(() => 0)
  await inTurns(entries, entry => {
    for (const [at, field] of fields.entries()) {
      const length = eachTerm(entry, field, () => {})
      lengths[at]! += length
      if (length > 0) filled[at]!++
    }
  })

  const builder = createPostingsBuilder()
  await inTurns(entries, entry => {
    const met: number[] = []
    for (const [at, field] of fields.entries()) {
      if (field.boost === 0) continue
      const here: number[] = []
      const length = eachTerm(entry, field, term => {
        if (counts[term]!++ === 0) here.push(term)
      })
      const norm = k1 * (1 - b + (b * length * Math.max(1, filled[at]!)) / lengths[at]!)
      for (const term of here) {
        const count = counts[term]!
        if (weights[term] === 0) met.push(term)
        weights[term]! += (field.boost * count * (k1 + 1)) / (count + norm)
        if (!field.isAround) isOwn[term] = 1
        if (field.isSaid) isSaid[term] = 1
        counts[term] = 0
      }
    }
    for (const term of met) {
      builder.add(term, entry, isOwn[term] ? weights[term]! : -weights[term]!)
      ownFrequencies[term]! += isSaid[term]!
      weights[term] = isOwn[term] = isSaid[term] = 0
    }
  })
  return { postings: await builder.sorted(terms.length, entries), ownFrequencies }

  /** Returns how many there were. */
  function eachTerm(entry: number, { streams, isParts }: CountedField, use: (term: number) => void): number {
    let length = 0
    for (const stream of streams) {
      const from = entry * STREAMS.length + stream
      for (let at = starts[from]!; at < starts[from + 1]!; at++) {
        const word = words[at]!
        const first = ofWord.starts[word]!
        const end = ofWord.starts[word + 1]!
        if (isParts) for (let part = first + 1; part < end; part++, length++) use(ofWord.numbers[part]!)
        else if (first < end) {
          use(ofWord.numbers[first]!)
          length++
        }
      }
    }
    return length
  }
}
