import { stem } from './stem.ts'
import { STOP_WORDS } from './stop-words.ts'
import { tokenize } from './tokenize.ts'

/** The words that compounds may be made of: those that stand alone in the texts at hand. */
export interface Lexicon {
  /** The word in exactly this form. */
  has(word: string): boolean
  /** The word in any inflection. */
  hasStem(stemmed: string): boolean
}

export interface GrowingLexicon extends Lexicon {
  /** In lower case. */
  add(word: string): void
}

/** Too short to be told from a chance run of letters. */
const SHORTEST_LETTERS = 3

/** Prefixes, particles and endings look like words but do not make a compound of what they stand in. */
const NOT_PARTS = new Set(
  (
    'opp ned inn ut fram frem sam gjen mis van all ene ens ende else elses het heter heten skap skapet dom inger ingen ering eringen ' +
    'isk iske lig lige leg bar som sel ter den det ere est ste sin ser ning inga tive tivt ling lings lege sjon sjoner asjon bed red res ret ret tet dig dige'
  ).split(' '),
)

export const EMPTY_LEXICON: Lexicon = { has: () => false, hasStem: () => false }

export function createLexicon(texts: Iterable<string>): Lexicon {
  return lexiconOfWords(wordsOf(texts))
}

/** The same of words in lower case, when the texts have been tokenized already. */
export function lexiconOfWords(all: Iterable<string>): Lexicon {
  const lexicon = growingLexicon()
  for (const word of new Set(all)) lexicon.add(word)
  return lexicon
}

/** The same, to be filled bit by bit. */
export function growingLexicon(): GrowingLexicon {
  const words = new Set<string>()
  const stems = new Set<string>()
  return {
    has: word => words.has(word),
    hasStem: stemmed => stems.has(stemmed),
    add(word) {
      if (word.length < SHORTEST_LETTERS || /[^\p{L}]/u.test(word)) return
      if (STOP_WORDS.has(word) || NOT_PARTS.has(word)) return
      words.add(word)
      const stemmed = stem(word)
      if (stemmed.length >= SHORTEST_LETTERS && !NOT_PARTS.has(stemmed)) stems.add(stemmed)
    },
  }
}

function* wordsOf(texts: Iterable<string>): Iterable<string> {
  for (const text of texts) {
    for (const token of tokenize(text)) {
      if (token.kind === 'word') for (const part of token.parts ?? [token]) yield part.text
    }
  }
}
