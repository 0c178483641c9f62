import { stem } from '../language/norwegian/stem.ts'
import { toBokmal } from '../language/norwegian/to-bokmal.ts'

/** A word with its place: `text.slice(start, end)` is its surface. */
export interface Word {
  readonly surface: string
  /** Bokmål stem, without genitive; an acronym without its ending (`RHFene`, `KPMGs`). */
  readonly stem: string
  readonly start: number
  readonly end: number
}

// A link text glued to the word before it begins with a capital: `skalRiksrevisjonens`.
const WORD = /\d+|\p{Lu}*[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}+/gu
const ACRONYM = /^(\p{Lu}{2,})(?:ene|enes|en|ens|et|ets|er|s)?$/u

/** Words in reading order; a hyphen parts two, so that `Helse-` and `og` are found over a line end. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: surface, index }) => ({
    surface,
    stem: stemOf(surface),
    start: index,
    end: index + surface.length,
  }))
}

function stemOf(surface: string): string {
  const acronym = ACRONYM.exec(surface)?.[1]
  // Capitals with an ending are an acronym, capitals alone may be a heading's.
  if (acronym && (acronym.length <= 6 || acronym !== surface)) return acronym
  const word = toBokmal(surface.toLowerCase())
  return stem(word.length > 4 ? word.replace(/s$/, '') : word)
}

/** Are the two words forms of the same, or one the beginning of the other (`rehabilitering`, `rehabiliteringsområdet`)? */
export function alike(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 6 && long.startsWith(short)
}
