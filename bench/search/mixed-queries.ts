import type { SearchEntry } from '../../graph/store/search.ts'
import { findCodes } from '../../ingest/language/norwegian/codes.ts'
import { createRandom } from '../generate/random.ts'

const SEED = 7
const LONG_QUERY_WORDS = 14

/** How nynorsk writes what bokmål writes otherwise: enough to ask in the one what was written in the other. Data. */
const NYNORSK: readonly (readonly [RegExp, string])[] = [
  [/tjeneste/g, 'teneste'],
  [/høring/g, 'høyring'],
  [/het(en)?$/g, 'heit$1'],
  [/lig(e|het)?$/g, 'leg$1'],
  [/virksomhet/g, 'verksemd'],
  [/ene$/g, 'ane'],
  [/er$/g, 'ar'],
  [/ninger$/g, 'ningar'],
]

/**
 * What people type, made of the texts that are searched, all kinds by turns: two words, one
 * word, a code where the texts have any, one letter left out, words in nynorsk, a long run.
 */
export function mixedQueries(entries: readonly SearchEntry[], count: number): readonly string[] {
  const random = createRandom(SEED)
  const codes = codesOf(entries)
  const wordsOf = (): readonly string[] => {
    for (;;) {
      const words = random.pick(entries).text.match(/\p{L}{6,}/gu)
      if (words) return words
    }
  }
  const word = (): string => random.pick(wordsOf()).toLowerCase()
  const forms = [
    () => {
      const words = wordsOf()
      return `${random.pick(words)} ${random.pick(words)}`.toLowerCase()
    },
    word,
    () => (codes.length > 0 ? random.pick(codes) : word()),
    () => withoutOneLetter(word(), 1 + random.whole(3)),
    () => `${inNynorsk(word())} ${inNynorsk(word())}`,
    () => random.pick(entries).text.split(/\s+/).slice(0, LONG_QUERY_WORDS).join(' '),
  ]
  return Array.from({ length: count }, (_, at) => forms[at % forms.length]!())
}

function codesOf(entries: readonly SearchEntry[]): readonly string[] {
  const enough = 2000
  return entries.slice(0, enough).flatMap(({ text }) => findCodes(text).map(code => code.text))
}

function withoutOneLetter(word: string, at: number): string {
  return word.slice(0, at) + word.slice(at + 1)
}

function inNynorsk(word: string): string {
  return NYNORSK.reduce((text, [bokmal, nynorsk]) => text.replace(bokmal, nynorsk), word)
}
