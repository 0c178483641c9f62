/** Terms that differ by one letter, or else by two, if so many are allowed; two only in long words. Sorted. */
export type NearTerms = (term: string, mostLetters: 1 | 2) => readonly string[]

const SHORTEST_FOR_TYPO = 4
const SHORTEST_FOR_TWO_TYPOS = 8

/**
 * Looks all terms through. One letter put right changes at most two bits of the
 * set of letters, which leaves few terms to be compared letter by letter.
 */
export function createNearTerms(terms: readonly string[]): NearTerms {
  const masks = Uint32Array.from(terms, lettersOf)
  const lengths = Uint16Array.from(terms, term => term.length)
  return (term, mostLetters) => {
    const fitting = term.length < SHORTEST_FOR_TYPO ? 0 : term.length < SHORTEST_FOR_TWO_TYPOS ? 1 : 2
    const mask = lettersOf(term)
    for (let most = 1; most <= Math.min(fitting, mostLetters); most++) {
      const near: string[] = []
      for (let at = 0; at < terms.length; at++) {
        if (Math.abs(lengths[at]! - term.length) > most || bits(masks[at]! ^ mask) > 2 * most) continue
        const other = terms[at]!
        if (other !== term && distance(term, other) <= most) near.push(other)
      }
      if (near.length > 0) return near.sort()
    }
    return []
  }
}

/** A bit for each letter that is there; letters share bits with others of the alphabet 32 places on. */
function lettersOf(term: string): number {
  let mask = 0
  for (let at = 0; at < term.length; at++) mask |= 1 << (term.charCodeAt(at) & 31)
  return mask >>> 0
}

function bits(mask: number): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count++
  return count
}

/** Letters to put in, leave out, change or swap with their neighbour to make one word of the other. */
function distance(one: string, other: string): number {
  let [before, row]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let a = 1; a <= one.length; a++) {
    const next = [a]
    for (let b = 1; b <= other.length; b++) {
      const isSame = one[a - 1] === other[b - 1]
      next[b] = Math.min(row![b]! + 1, next[b - 1]! + 1, row![b - 1]! + (isSame ? 0 : 1))
      const isSwapped = a > 1 && b > 1 && one[a - 1] === other[b - 2] && one[a - 2] === other[b - 1]
      if (isSwapped) next[b] = Math.min(next[b]!, before![b - 2]! + 1)
    }
    ;[before, row] = [row!, next]
  }
  return row![other.length]!
}
