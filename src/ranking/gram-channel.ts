import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import type { GramPostings } from './gram-postings.ts'
import { gramsOf } from './grams-of.ts'
import { heldBy } from './postings.ts'
import { rarity } from './rarity.ts'
import type { Tuning } from './tuning.ts'

export interface GramChannel {
  /** By entry, what the grams of all words score that were compared since `clear`. */
  readonly scores: Float64Array
  /** Entries in which the word compared last may be meant, in no order: the first `count`. */
  readonly found: Uint32Array
  readonly count: number
  /** By entry found, its share of the grams of that word, rare ones counting more, 0–1; others may have less than all of theirs. */
  readonly shares: Float64Array
  /** Compares a word in lower case, as it was typed. */
  compare(typed: string): void
  clear(): void
  /** What the grams of a word score in one entry. */
  scoreOf(typed: string, entry: number): number
}

/** BM25 of the pieces of words: finds what is written otherwise, by compounds, typing errors and between bokmål and nynorsk. */
export function createGramChannel(
  { grams, postings, lengths }: GramPostings,
  { gramK1, gramB, leastAlike }: Tuning,
): GramChannel {
  const numbers = new Map(grams.map((gram, number) => [gram, number]))
  const norms = lengthNorms(lengths, gramK1, gramB)
  // Nearly all entries that hold a gram hold it once.
  const once = Float64Array.from(norms, norm => (gramK1 + 1) / (1 + norm))
  const { starts, things, values } = postings
  const scores = new Float64Array(lengths.length)
  const shares = new Float64Array(lengths.length)
  const found = new Uint32Array(lengths.length)
  let count = 0

  return {
    scores,
    found,
    shares,
    get count() {
      return count
    },
    compare(typed) {
      forget()
      const pieces = weigh(typed)
      const all = pieces.reduce((sum, { idf }) => sum + idf, 0)
      // Rare ones come first: what has none of the first half cannot be alike, and common ones need not look for it.
      let rest = all
      for (const { gram, idf } of pieces) {
        if (gram !== undefined) {
          if (rest >= leastAlike * all) find(gram, idf, idf / all)
          else add(gram, idf, idf / all)
        }
        rest -= idf
      }
    },
    clear() {
      scores.fill(0)
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

  /** Different grams of a word, the rarest first. */
  function weigh(typed: string): readonly { readonly gram: number | undefined; readonly idf: number }[] {
    const pieces = piecesOf(typed).map(piece => {
      const gram = numbers.get(piece)
      return { gram, idf: rarityOf(gram) }
    })
    return pieces.sort((a, b) => b.idf - a.idf)
  }

  function find(gram: number, idf: number, share: number): void {
    for (let at = starts[gram]!; at < starts[gram + 1]!; at++) {
      const entry = things[at]!
      if (shares[entry] === 0) found[count++] = entry
      shares[entry]! += share
    }
    add(gram, idf, 0)
  }

  /** The share is added for those that are found. */
  function add(gram: number, idf: number, share: number): void {
    for (let at = starts[gram]!; at < starts[gram + 1]!; at++) {
      const entry = things[at]!
      scores[entry]! += idf * (values[at] === 1 ? once[entry]! : saturated(values[at]!, entry))
      if (shares[entry]! > 0) shares[entry]! += share
    }
  }

  function forget(): void {
    for (let at = 0; at < count; at++) shares[found[at]!] = 0
    count = 0
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
