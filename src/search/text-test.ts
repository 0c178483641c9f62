import type { SearchEntry } from '../../graph/store/search.ts'
import { stem } from '../../ingest/language/norwegian/stem.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import { NO_SIGN_BEFORE, NO_SIGN_BEHIND, phrasePattern } from './phrase-pattern.ts'
import type { Excluded, ReadText } from './read-text.ts'

const SOFT_HYPHEN = /\u00AD/g

type TextTest = (text: string) => boolean

/** Whether an entry holds every phrase and nothing that is excluded; undefined where the query asks for neither. */
export function createTextTest({
  phrases,
  without,
}: Pick<ReadText, 'phrases' | 'without'>): ((entry: SearchEntry) => boolean) | undefined {
  if (phrases.length === 0 && without.length === 0) return undefined
  const wanted = phrases.map(phraseTest)
  const unwanted = without.map(excludedTest)
  return ({ title = '', text }) => {
    const texts = [title, text].map(each => each.replace(SOFT_HYPHEN, ''))
    const isIn = (test: TextTest) => texts.some(test)
    return wanted.every(isIn) && !unwanted.some(isIn)
  }
}

function phraseTest(phrase: string): TextTest {
  const pattern = new RegExp(phrasePattern(phrase), 'iu')
  return text => pattern.test(text)
}

/** A single word in any inflection, for whoever leaves out a subject means all its forms. */
function excludedTest({ text, exact }: Excluded): TextTest {
  if (exact || /\P{L}/u.test(text)) return phraseTest(text)
  const stemOf = (word: string) => stem(toBokmal(word.toLowerCase()))
  const unwanted = stemOf(text)
  const begun = new RegExp(`${NO_SIGN_BEFORE}${unwanted}\\p{L}*${NO_SIGN_BEHIND}`, 'giu')
  return each => [...each.matchAll(begun)].some(([word]) => stemOf(word) === unwanted)
}
