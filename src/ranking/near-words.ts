import { editDistance } from './edit-distance.ts'

/**
 * Calls `use` for words within so many errors of the one given, shorter ones first; it returns
 * within how many errors to look on.
 */
export type NearWords = (
  word: string,
  errors: number,
  use: (other: string, distance: number) => number,
) => void

/**
 * Looks through the words of nearly the same length. One error changes at most two bits of the
 * set of letters, which leaves few words to be compared letter by letter.
 */
export function createNearWords(words: readonly string[]): NearWords {
  const { sorted, beginning } = byLength(words)
  const letters = Int32Array.from(sorted, lettersOf)
  return (word, errors, use) => {
    const own = lettersOf(word)
    let most = errors
    const from = beginning[Math.max(0, word.length - errors)] ?? sorted.length
    const end = beginning[word.length + errors + 1] ?? sorted.length
    for (let at = from; at < end; at++) {
      if (bits(own ^ letters[at]!) > 2 * most) continue
      const distance = editDistance(word, sorted[at]!, most)
      if (distance <= most) most = use(sorted[at]!, distance)
    }
  }
}

/** Words by their length, those of one length in their order, and where the words of each length begin. */
function byLength(words: readonly string[]) {
  const lists: string[][] = []
  for (const word of words) {
    while (lists.length <= word.length) lists.push([])
    lists[word.length]!.push(word)
  }
  const beginning: number[] = []
  let before = 0
  for (const list of lists) {
    beginning.push(before)
    before += list.length
  }
  return { sorted: lists.flat(), beginning }
}

/** A bit for each letter that is there; letters share bits with others of the alphabet 32 places on. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** How many bits are set, added up in pairs, fours and eights. */
function bits(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
