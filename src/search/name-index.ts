import { beginsNearly } from '../ranking/edit-distance.ts'
import { inStretches, sortedInTurns } from '../ranking/in-turns.ts'

/** Names by the words that they have; each is known by its number. */
export interface NameIndex {
  /** Those that begin so, whatever spaces and hyphens stand in them. */
  beginning(squeezed: string, most: number): readonly number[]
  /**
   * Those that have a word for each of the typed ones that begins like one of its
   * forms; with one wrong letter where no name has such a word.
   */
  having(typed: readonly (readonly string[])[], most: number): readonly number[]
}

const SHORTEST_FOR_ERRORS = 4
/** Names that are taken in at a stretch. */
const NAMES_AT_ONCE = 2000

/**
 * `names` in their order of worth, as they are compared: folded, words parted
 * by one space, one in front. All answers have the lowest numbers first.
 * Lets others have their turn while it is made.
 */
export async function createNameIndex(names: readonly string[]): Promise<NameIndex> {
  const squeezed: string[] = []
  const lists = new Map<string, number[]>()
  await inStretches(names.length, NAMES_AT_ONCE, (from, to) => {
    for (let number = from; number < to; number++) {
      squeezed.push(names[number]!.replaceAll(' ', ''))
      for (const word of names[number]!.slice(1).split(' ')) {
        const list = lists.get(word)
        if (!list) lists.set(word, [number])
        else if (list.at(-1) !== number) list.push(number)
      }
    }
  })
  const sorted = await sortedInTurns([...names.keys()], (a, b) => compare(squeezed[a]!, squeezed[b]!))
  const words = await sortedInTurns([...lists.keys()], compare)
  // By name, how many of the typed words it has; all 0 between two calls.
  const met = new Uint8Array(names.length)

  return {
    beginning(begin, most) {
      const [from, to] = range(begin, sorted.length, at => squeezed[sorted[at]!]!)
      for (let at = from; at < to; at++) met[sorted[at]!] = 1
      return lowestMeeting(1, most)
    },
    having(typed, most) {
      for (const [at, forms] of typed.entries()) {
        for (const word of wordsBeginning(forms))
          for (const number of lists.get(word)!) if (met[number] === at) met[number] = at + 1
      }
      return lowestMeeting(typed.length, most)
    },
  }

  function lowestMeeting(count: number, most: number): readonly number[] {
    const found: number[] = []
    for (let number = 0; number < met.length && found.length < most; number++)
      if (met[number] === count) found.push(number)
    met.fill(0)
    return found
  }

  function wordsBeginning(forms: readonly string[]): readonly string[] {
    for (const form of forms) {
      const [from, to] = range(form, words.length, at => words[at]!)
      if (from < to) return words.slice(from, to)
    }
    const typed = forms[0]!
    if (typed.length < SHORTEST_FOR_ERRORS) return []
    // The first letter is seldom wrong.
    const [from, to] = range(typed[0]!, words.length, at => words[at]!)
    return words.slice(from, to).filter(word => beginsNearly(word, typed))
  }
}

/** Where in sorted words those stand that begin so. */
export function range(
  begin: string,
  length: number,
  word: (at: number) => string,
): readonly [from: number, to: number] {
  const from = firstWhere(length, at => word(at) >= begin)
  return [from, firstWhere(length, at => word(at) >= begin && !word(at).startsWith(begin))]
}

function firstWhere(length: number, holds: (at: number) => boolean): number {
  let from = 0
  let to = length
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
