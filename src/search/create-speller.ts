import type { Lexicon } from '../../ingest/language/norwegian/lexicon.ts'
import { splitCompound } from '../../ingest/language/norwegian/split-compound.ts'
import { stem } from '../../ingest/language/norwegian/stem.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import { inStretches, turn } from '../ranking/in-turns.ts'
import { createNearWords } from '../ranking/near-words.ts'

export interface Speller {
  /** The word is used, in some inflection or in a compound: nothing is wrong with it. */
  knows(word: string): boolean
  /** The word that is probably meant by one that is not known. */
  correct(word: string): string | undefined
}

/** Of three letters nearly all are near to others. */
const SHORTEST = 4
/** Shorter words must begin with the same letter: *vare* is not meant by *care*. */
const SHORTEST_WITH_OTHER_BEGINNING = 6
const SHORTEST_FOR_TWO_ERRORS = 8
const SHORTEST_PART = 4
/** Words that are stemmed at a stretch. */
const WORDS_AT_ONCE = 2000
/** Nouns that join with an s. */
const JOINS_WITH_S = /(?:ing|het|sjon|tet|skap|dom|else|nad)$/

/**
 * Puts words right that nobody uses, by those that the texts use. `counts`: how often they use each, in lower
 * case. Lets others have their turn.
 */
export async function createSpeller(
  counts: ReadonlyMap<string, number>,
  lexicon: Lexicon,
  names: Iterable<string>,
): Promise<Speller> {
  const named = new Set([...names].flatMap(name => name.toLowerCase().split(/\P{L}+/u)))
  const meant = await withStems(counts)
  await turn()
  const nearWords = createNearWords(
    [...meant.keys()].filter(form => form.length >= SHORTEST && /^\p{L}+$/u.test(form)),
  )

  return {
    knows,
    correct: word =>
      near(word, 1) ??
      (word.length >= SHORTEST_FOR_TWO_ERRORS ? near(word, 2) : undefined) ??
      inCompound(word) ??
      begunBy(word),
  }

  function knows(word: string): boolean {
    if (counts.has(word) || STOP_WORDS.has(word) || named.has(word)) return true
    const bokmal = toBokmal(word)
    return counts.has(bokmal) || lexicon.hasStem(stem(bokmal)) || splitCompound(bokmal, lexicon).length > 0
  }

  /** The nearest word, and of those the most frequent. */
  function near(word: string, errors: number): string | undefined {
    if (word.length < SHORTEST) return undefined
    let best: string | undefined
    let least = errors + 1
    nearWords(word, errors, (other, distance) => {
      const isOther = word.length < SHORTEST_WITH_OTHER_BEGINNING && other[0] !== word[0]
      const isBetter = distance < least || (best !== undefined && frequency(other) > frequency(best))
      if (!isOther && isBetter) {
        best = other
        least = distance
      }
      return Math.min(least, errors)
    })
    return best === undefined ? undefined : meant.get(best)
  }

  /** `rehab`: the most frequent of the words that begin so. */
  function begunBy(word: string): string | undefined {
    if (word.length < SHORTEST) return undefined
    let best: string | undefined
    for (const other of counts.keys())
      if (other.startsWith(word) && frequency(other) > frequency(best ?? '')) best = other
    return best
  }

  /** A stem that is no word itself is meant only where no word is. */
  function frequency(form: string): number {
    return counts.get(form) ?? 0
  }

  /** One part of a compound has an error, and the other is known. */
  function inCompound(word: string): string | undefined {
    for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
      const [first, last] = [word.slice(0, at), word.slice(at)]
      if (lexicon.has(first)) {
        const right = near(last, 1)
        if (right !== undefined) return joined(first, right)
      } else if (knows(last)) {
        const right = near(first.replace(/s$/, ''), 1)
        if (right !== undefined && lexicon.has(right)) return joined(right, last)
      }
    }
    return undefined
  }
}

/** Endings that leave a word the same word; `enhetlig` is another than `enhet`. */
const INFLECTION = /^(?:e|a|en|et|er|ar|ene|ane|n|r|t|ne)?s?$/

/** Words, and stems that the texts only have with endings; of those the shortest word is meant. */
async function withStems(counts: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, string>> {
  const meant = new Map<string, string>()
  const words = [...counts.keys()]
  await inStretches(words.length, WORDS_AT_ONCE, (from, to) => {
    for (const word of words.slice(from, to)) {
      const stemmed = stem(word)
      if (!INFLECTION.test(word.slice(stemmed.length))) continue
      const known = meant.get(stemmed)
      if (known === undefined || word.length < known.length) meant.set(stemmed, word)
    }
  })
  for (const word of words) meant.set(word, word)
  return meant
}

function joined(first: string, last: string): string {
  return JOINS_WITH_S.test(first) ? `${first}s${last}` : first + last
}
