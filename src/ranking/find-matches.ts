import { type AskedWords, isWhole, placeIn } from './asked-words.ts'
import type { CorpusWords } from './corpus-words.ts'
import type { QueryWord } from './query-word.ts'
import { STREAMS } from './read-entry.ts'

/** A place in what is shown of an entry. */
export interface Match {
  readonly start: number
  readonly end: number
  /** The term that it meets: the same for all forms of a word. */
  readonly term: string
}

const TEXT = STREAMS.indexOf('text')
const SHOWN = STREAMS.indexOf('shown')

const PART = 1
const WHOLE = 2

/**
 * Places in what is shown of an entry where a word of the query is met, in order and not
 * overlapping. A compound is one only for terms that do not stand there by
 * themselves, and a name of several words only where all of them stand.
 */
export function findMatches(
  corpus: CorpusWords,
  entry: number,
  asked: AskedWords,
  words: readonly QueryWord[],
): readonly Match[] {
  // By place of the term: whether it stands there as a part, by itself, or both.
  const standing = new Uint8Array(asked.terms.length)
  eachMet(corpus, entry, asked, met => {
    standing[placeIn(met)]! |= isWhole(met) ? WHOLE : PART
  })
  const isMeant = meant(words, asked, standing)
  const matches: Match[] = []
  eachMet(corpus, entry, asked, (met, start, end) => {
    const place = placeIn(met)
    if (isMeant[place] === 1 && (isWhole(met) || standing[place] === PART))
      matches.push({ start, end, term: asked.terms[place]! })
  })
  return matches
}

/** By place, 1 for the terms of ways that the text can be meant by. */
function meant(
  words: readonly QueryWord[],
  { terms, placeOf }: AskedWords,
  standing: Uint8Array,
): Uint8Array {
  const isMeant = new Uint8Array(terms.length)
  for (const { alternatives } of words)
    for (const way of alternatives) {
      const places = way.terms.map(term => placeOf.get(term) ?? 0)
      if (way.whole && places.some(place => standing[place] === 0)) continue
      for (const place of places) isMeant[place] = 1
    }
  return isMeant
}

function eachMet(
  { starts, words, places }: CorpusWords,
  entry: number,
  { ofEach }: AskedWords,
  use: (met: number, start: number, end: number) => void,
): void {
  const streams = entry * STREAMS.length
  const isText = starts[streams + SHOWN] === starts[streams + SHOWN + 1]
  const first = starts[streams + (isText ? TEXT : SHOWN)]!
  const from = places.starts[entry]!
  const to = places.starts[entry + 1]!
  let start = 0
  let metUpTo = 0
  for (let at = from; at < to; at++) {
    start += places.steps[at]!
    const met = ofEach[words[first + at - from]!]!
    // Parts and other forms of what is met are behind it.
    if (met === 0 || start < metUpTo) continue
    metUpTo = start + places.lengths[at]!
    use(met, start, metUpTo)
  }
}
