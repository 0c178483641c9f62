import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { createFound, type FoundThings } from './found.ts'
import type { GramPostings } from './gram-postings.ts'
import { gramsOf } from './grams-of.ts'
import { heldBy, WHOLE } from './postings.ts'
import { rarity } from './rarity.ts'
import type { Tuning } from './tuning.ts'

/** A gram of a word. */
export interface Piece {
  /** Its number; undefined where no entry has it. */
  readonly gram: number | undefined
  /** How much it says to have it. */
  readonly idf: number
}

export interface GramChannel {
  /** By entry, what the grams of all words score that were compared since `clear`. */
  readonly scores: Float64Array
  /** Entries in which the word compared last may be meant. */
  readonly found: FoundThings
  /** By entry found, its share of the grams of that word, rare ones counting more, 0–1. */
  readonly shares: Float64Array
  /** Different grams of a word in lower case, as it was typed; the rarest first. */
  piecesOf(typed: string): readonly Piece[]
  compare(pieces: readonly Piece[]): void
  clear(): void
  /** What the grams of a word score in one entry. */
  scoreOf(pieces: readonly Piece[], entry: number): number
}

/** BM25 of the pieces of words: finds what is written otherwise, by compounds, typing errors and between bokmål and nynorsk. */
export function createGramChannel(
  { grams, postings }: GramPostings,
  entries: number,
  { gramK1, leastAlike }: Tuning,
): GramChannel {
  const numbers = new Map(grams.map((gram, number) => [gram, number]))
  const mostOf = (idf: number) => (idf * (gramK1 + 1)) / WHOLE
  const { starts, things, values } = postings
  const scores = new Float64Array(entries)
  const shares = new Float64Array(entries)
  const isFound = new Uint8Array(entries)
  const found = createFound(entries)

  return {
    scores,
    found,
    shares,
    piecesOf(typed) {
      const pieces = differentGrams(typed).map(piece => {
        const gram = numbers.get(piece)
        const frequency = gram === undefined ? 0 : starts[gram + 1]! - starts[gram]!
        return { gram, idf: rarity(frequency, entries) }
      })
      return pieces.sort((a, b) => b.idf - a.idf)
    },
    compare(pieces) {
      forget()
      const all = pieces.reduce((sum, { idf }) => sum + idf, 0)
      // What has none of the rare ones cannot be alike: the common ones, which most have, need not look for it.
      let rest = all
      for (const { gram, idf } of pieces) {
        const isRare = rest >= leastAlike * all
        rest -= idf
        if (gram === undefined) continue
        if (isRare) addAndFind(gram, idf, idf / all)
        else add(gram, idf, idf / all)
      }
    },
    clear() {
      scores.fill(0)
    },
    scoreOf(pieces, entry) {
      let score = 0
      for (const { gram, idf } of pieces) {
        if (gram !== undefined) score += mostOf(idf) * heldBy(postings, gram, entry)
      }
      return score
    },
  }

  /** Whoever has it may be meant. */
  function addAndFind(gram: number, idf: number, share: number): void {
    const most = mostOf(idf)
    const end = starts[gram + 1]!
    for (let at = starts[gram]!; at < end; at++) {
      const entry = things[at]!
      scores[entry]! += most * values[at]!
      shares[entry]! += share
      if (isFound[entry] === 1) continue
      isFound[entry] = 1
      found.things[found.count++] = entry
    }
  }

  /** The share counts where the word may be meant. Multiplied, since nobody can guess which entries those are. */
  function add(gram: number, idf: number, share: number): void {
    const most = mostOf(idf)
    const end = starts[gram + 1]!
    for (let at = starts[gram]!; at < end; at++) {
      const entry = things[at]!
      scores[entry]! += most * values[at]!
      shares[entry]! += share * isFound[entry]!
    }
  }

  function forget(): void {
    for (let at = 0; at < found.count; at++) {
      const entry = found.things[at]!
      shares[entry] = isFound[entry] = 0
    }
    found.count = 0
  }
}

/** Different grams of a word; of a code or a hyphenated word those of its parts as well. */
function differentGrams(typed: string): readonly string[] {
  const parts = typed.split(/[^\p{L}\p{M}\p{N}]+/u).filter(part => part !== '' && !STOP_WORDS.has(part))
  const words = parts.length > 1 && !typed.includes(' ') ? [typed, ...parts] : parts
  return [...new Set(words.flatMap(gramsOf))]
}
