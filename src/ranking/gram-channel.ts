import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import type { GramPostings } from './gram-postings.ts'
import { gramsOf } from './grams-of.ts'
import { heldBy } from './postings.ts'
import { rarity } from './rarity.ts'
import type { Tuning } from './tuning.ts'

export interface GramChannel {
  /** Entries that hold a gram of the word compared last, in no order. */
  readonly found: readonly number[]
  /** By entry, what the grams of the word score; and their share of its grams, rare ones counting more, 0–1. 0 between two words. */
  readonly scores: Float64Array
  readonly shares: Float64Array
  /** Compares a word in lower case, as it was typed; `clear` comes before the next. */
  compare(typed: string): void
  clear(): void
  /** What the grams of a word score in one entry. */
  scoreOf(typed: string, entry: number): number
}

/** BM25 of the pieces of words: finds what is written otherwise, by compounds, typing errors and between bokmål and nynorsk. */
export function createGramChannel(
  { grams, postings, lengths }: GramPostings,
  { gramK1, gramB }: Tuning,
): GramChannel {
  const numbers = new Map(grams.map((gram, number) => [gram, number]))
  const norms = lengthNorms(lengths, gramK1, gramB)
  const { starts, things, values } = postings
  const scores = new Float64Array(lengths.length)
  const shares = new Float64Array(lengths.length)
  const found: number[] = []

  return {
    found,
    scores,
    shares,
    compare(typed) {
      const pieces = piecesOf(typed)
      const rarities = pieces.map(gram => rarityOf(numbers.get(gram)))
      const all = rarities.reduce((sum, each) => sum + each, 0)
      for (const [at, gram] of pieces.entries()) {
        const number = numbers.get(gram)
        if (number !== undefined) add(number, rarities[at]!, rarities[at]! / all)
      }
    },
    clear() {
      for (const entry of found) scores[entry] = shares[entry] = 0
      found.length = 0
    },
    scoreOf(typed, entry) {
      let score = 0
      for (const gram of piecesOf(typed)) {
        const number = numbers.get(gram)
        const count = number === undefined ? 0 : heldBy(postings, number, entry)
        if (count > 0) score += rarityOf(number) * saturated(count, entry)
      }
      return score
    },
  }

  function rarityOf(gram: number | undefined): number {
    return rarity(gram === undefined ? 0 : starts[gram + 1]! - starts[gram]!, lengths.length)
  }

  function saturated(count: number, entry: number): number {
    return (count * (gramK1 + 1)) / (count + norms[entry]!)
  }

  function add(gram: number, idf: number, share: number): void {
    for (let at = starts[gram]!; at < starts[gram + 1]!; at++) {
      const entry = things[at]!
      if (shares[entry] === 0) found.push(entry)
      scores[entry]! += idf * saturated(values[at]!, entry)
      shares[entry]! += share
    }
  }
}

/** By entry, what BM25 adds to each count: longer texts hold more by chance. */
function lengthNorms(lengths: Uint32Array, k1: number, b: number): Float64Array {
  let sum = 0
  for (const length of lengths) sum += length
  const average = Math.max(1, sum / Math.max(1, lengths.length))
  return Float64Array.from(lengths, length => k1 * (1 - b + (b * length) / average))
}

/** Different grams of a word; of a code or a hyphenated word those of its parts as well. */
function piecesOf(typed: string): readonly string[] {
  const parts = typed.split(/[^\p{L}\p{M}\p{N}]+/u).filter(part => part !== '' && !STOP_WORDS.has(part))
  const words = parts.length > 1 && !typed.includes(' ') ? [typed, ...parts] : parts
  return [...new Set(words.flatMap(gramsOf))]
}
