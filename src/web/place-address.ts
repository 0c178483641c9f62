import { addressOf } from './addresses.ts'

export interface Place {
  /** SHA-256 of the text. */
  readonly version: string
  readonly start: number
}

/** Words that an address carries, so that the place shows what was found there. */
const MOST_WORDS = 8
const WORDS = 'ord'

/** Name of a place on a page; of a hash eight signs tell two texts of one node apart. */
export function placeId({ version, start }: Place): string {
  return `sted-${version.slice(0, 8)}-${start}`
}

/** The page of a node, opened at one place of it, with the words marked that were found there. */
export function placeAddress(
  node: { readonly key: string; readonly label: string },
  place: Place,
  words: readonly string[],
): string {
  const search = new URLSearchParams(words.slice(0, MOST_WORDS).map(word => [WORDS, word]))
  const parameters = search.toString()
  return `${addressOf(node)}${parameters === '' ? '' : `?${parameters}`}#${placeId(place)}`
}

export function readWords(search: URLSearchParams): readonly string[] {
  return search
    .getAll(WORDS)
    .filter(word => word.trim() !== '')
    .slice(0, MOST_WORDS)
}
