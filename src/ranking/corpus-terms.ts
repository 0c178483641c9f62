import { growingLexicon, type Lexicon } from '../../ingest/language/norwegian/lexicon.ts'
import type { CorpusWords } from './corpus-words.ts'
import { OWN_WORDS } from './fields.ts'
import { inStretches, inTurns } from './in-turns.ts'
import { type Lists, listsOf } from './lists.ts'
import { STREAMS } from './read-entry.ts'
import { WORD_KINDS } from './word-table.ts'
import { createWordTerms } from './word-terms.ts'

/** What the words of a corpus are found by. */
export interface CorpusTerms {
  /** By number of the term. */
  readonly terms: readonly string[]
  /**
   * By number of the word, its terms: its stem first, then those of its parts; none for a citation or a stop word.
   * One number beyond all terms is of those that only stand in what is not searched.
   */
  readonly ofWord: Lists
}

const WORD = WORD_KINDS.indexOf('word')
const TERM = WORD_KINDS.indexOf('term')
const SHOWN_WORD = WORD_KINDS.indexOf('shownWord')
const SHOWN_TERM = WORD_KINDS.indexOf('shownTerm')

/** Words and entries that little is done for, at a stretch. */
const WORDS_AT_ONCE = 2000
const ENTRIES_AT_ONCE = 2000

/** Lets others have their turn: compounds are cut here, which takes most of the time of building. */
export async function termsOfCorpus(corpus: CorpusWords): Promise<CorpusTerms> {
  const { texts, kinds } = corpus
  const termsOf = createWordTerms(await lexiconOf(await countOwnWords(corpus)))
  const numbers = new Map<string, number>()
  const numberOf = (term: string): number => {
    const number = numbers.get(term) ?? numbers.size
    numbers.set(term, number)
    return number
  }
  const termsOfWords: (readonly number[])[] = []
  await inTurns(texts.length, word => {
    const text = texts[word]!
    if (kinds[word] === WORD) termsOfWords.push(termsOf(text).map(numberOf))
    else termsOfWords.push(kinds[word] === TERM ? [numberOf(text)] : [])
  })
  // Behind all that is searched, which alone says what there are.
  const unknown = numbers.size
  const known = (terms: readonly string[]) => terms.map(term => numbers.get(term) ?? unknown)
  await inTurns(texts.length, word => {
    if (kinds[word] === SHOWN_WORD) termsOfWords[word] = known(termsOf(texts[word]!))
    else if (kinds[word] === SHOWN_TERM) termsOfWords[word] = known([texts[word]!])
  })
  return { terms: [...numbers.keys()], ofWord: listsOf(termsOfWords) }
}

/** The words that compounds may be made of: those that titles and texts have. */
export async function lexiconOf(counts: ReadonlyMap<string, number>): Promise<Lexicon> {
  const lexicon = growingLexicon()
  const words = [...counts.keys()]
  await inStretches(words.length, WORDS_AT_ONCE, (from, to) => {
    for (let at = from; at < to; at++) lexicon.add(words[at]!)
  })
  return lexicon
}

/** How often titles and texts have each word. */
export async function countOwnWords({
  texts,
  kinds,
  starts,
  words,
}: CorpusWords): Promise<ReadonlyMap<string, number>> {
  const counts = new Uint32Array(texts.length)
  await inStretches((starts.length - 1) / STREAMS.length, ENTRIES_AT_ONCE, (first, end) => {
    for (let entry = first; entry < end; entry++)
      for (const field of OWN_WORDS) {
        const stream = entry * STREAMS.length + STREAMS.indexOf(field)
        for (let at = starts[stream]!; at < starts[stream + 1]!; at++) counts[words[at]!]!++
      }
  })
  const found = new Map<string, number>()
  for (const [word, text] of texts.entries())
    if (kinds[word] === WORD && counts[word]! > 0) found.set(text, counts[word]!)
  return found
}
