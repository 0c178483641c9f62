import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import type { QueryWord } from '../ranking/query-word.ts'
import type { WordTerms } from '../ranking/word-terms.ts'
import { RAISE } from './raise-tuning.ts'

/** Whether a sentence of a text lays something on those whom the words name; with `actor`, on the first of them. */
export type DutyTest = (text: string, about: readonly QueryWord[], actor: boolean) => boolean

/** Whoever stands before it is to do something; behind it stand those whom it is done to. `som skal` only describes. Data. */
export const IS_TO = /(?<!\p{L}|som\s)(?:skal|må|bør|plikter)(?!\p{L})/iu
/** Words that lay something on somebody, wherever in the sentence. Data. */
export const IS_LAID =
  /(?<!\p{L})(?:plikt(?!er)\p{L}*|ansvar\p{L}*|forutsetter|forutset|innebærer|inneber|kreves|krevst|oppgave\p{L}*|oppgåve\p{L}*)(?!\p{L})/iu
const SENTENCE = /[^.!?]+(?:[.!?](?!\S))?/gu

export function createDutyTest(termsOf: WordTerms): DutyTest {
  return (text, about, actor) =>
    (text.match(SENTENCE) ?? []).some(sentence => {
      const isLaid = IS_LAID.test(sentence)
      const isTo = IS_TO.exec(sentence)?.index
      if (!isLaid && isTo === undefined) return false
      if (!about.every(word => stands(word, sentence))) return false
      return isLaid || !actor || stands(about[0]!, sentence.slice(0, isTo))
    })

  function stands({ alternatives }: QueryWord, text: string): boolean {
    const tokens = tokenize(text).flatMap(token => [token, ...(token.parts ?? [])])
    const terms = new Set(tokens.flatMap(token => termsOf(token.text)))
    return alternatives.some(way => way.trust >= RAISE.leastSure && way.terms.every(term => terms.has(term)))
  }
}
