import type { Asked, AskedWords } from './asked-words.ts'
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
  const met = placesOf(corpus, entry, asked)
  const whole = new Set(met.filter(({ isWhole }) => isWhole).map(({ term }) => term))
  const all = new Set(met.map(({ term }) => term))
  const ways = words.flatMap(({ alternatives }) => alternatives)
  const meant = new Set(
    ways.filter(way => !way.whole || way.terms.every(term => all.has(term))).flatMap(way => way.terms),
  )
  return met
    .filter(({ term, isWhole }) => meant.has(term) && (isWhole || !whole.has(term)))
    .map(({ start, end, term }) => ({ start, end, term }))
}

function placesOf(
  { starts, words, places }: CorpusWords,
  entry: number,
  asked: AskedWords,
): readonly (Asked & Match)[] {
  const streams = entry * STREAMS.length
  const isText = starts[streams + SHOWN] === starts[streams + SHOWN + 1]
  const first = starts[streams + (isText ? TEXT : SHOWN)]!
  const from = places.starts[entry]!
  const met: (Asked & Match)[] = []
  let start = 0
  let metUpTo = 0
  for (let at = from; at < places.starts[entry + 1]!; at++) {
    start += places.steps[at]!
    const found = asked(words[first + at - from]!)
    // Parts and other forms of what is met are behind it.
    if (found === undefined || start < metUpTo) continue
    metUpTo = start + places.lengths[at]!
    met.push({ ...found, start, end: metUpTo })
  }
  return met
}
