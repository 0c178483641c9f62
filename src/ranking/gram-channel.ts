import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import type { GramPostings } from './gram-postings.ts'
import { gramsOf } from './grams-of.ts'
import { heldBy } from './postings.ts'
import { rarity } from './rarity.ts'
import type { Tuning } from './tuning.ts'

export interface GramChannel {
  /** Entries that hold a gram of the word compared last, in no order: the first `count` of these. */
  readonly found: Uint32Array
  readonly count: number
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
  // What most postings say: worked out once, for it is a division for each of them.
  const scoresOfOne = Float64Array.from(norms, norm => (gramK1 + 1) / (1 + norm))
  // Room for all: a list that grows and is emptied for each word would be most of what is thrown away.
  const found = new Uint32Array(lengths.length)
  let count = 0

  return {
    found,
    get count() {
      return count
    },
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
      for (let at = 0; at < count; at++) scores[found[at]!] = shares[found[at]!] = 0
      count = 0
    },
    scoreOf(typed, entry) {
      let score = 0
      for (const gram of piecesOf(typed)) {
        const number = numbers.get(gram)
        const held = number === undefined ? 0 : heldBy(postings, number, entry)
        if (held > 0) score += rarityOf(number) * saturated(held, entry)
      }
      return score
    },
  }

  function rarityOf(gram: number | undefined): number {
    return rarity(gram === undefined ? 0 : starts[gram + 1]! - starts[gram]!, lengths.length)
  }

  function saturated(held: number, entry: number): number {
    return held === 1 ? scoresOfOne[entry]! : (held * (gramK1 + 1)) / (held + norms[entry]!)
  }

  function add(gram: number, idf: number, share: number): void {
    const end = starts[gram + 1]!
    for (let at = starts[gram]!; at < end; at++) {
      const entry = things[at]!
      const shared = shares[entry]!
      if (shared === 0) found[count++] = entry
      scores[entry]! += idf * saturated(values[at]!, entry)
      shares[entry] = shared + share
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
