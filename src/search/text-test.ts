import type { SearchEntry } from '../../graph/store/search.ts'
import { stem } from '../../ingest/language/norwegian/stem.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import type { Holds } from './create-ranker.ts'
import { NO_SIGN_BEFORE, NO_SIGN_BEHIND, phrasePattern } from './phrase-pattern.ts'
import type { Excluded, ReadText } from './read-text.ts'

const SOFT_HYPHEN = /\u00AD/g

interface TextTest {
  /** Stems of words that are all there where it holds. */
  readonly stems: readonly string[]
  readonly holds: (text: string) => boolean
}

/**
 * Whether an entry, by its number, holds every phrase and nothing that is excluded; undefined where the
 * query asks for neither. Only entries that have the words at all are read.
 */
export function createTextTest(
  { phrases, without }: Pick<ReadText, 'phrases' | 'without'>,
  entries: readonly SearchEntry[],
  has: Holds,
): ((entry: number) => boolean) | undefined {
  if (phrases.length === 0 && without.length === 0) return undefined
  const wanted = phrases.map(phrase => tester(phraseTest(phrase)))
  const unwanted = without.map(excluded => tester(excludedTest(excluded)))
  return entry => wanted.every(test => test(entry)) && !unwanted.some(test => test(entry))

  function tester({ stems, holds }: TextTest): (entry: number) => boolean {
    return entry => {
      if (!stems.every(term => has(entry, term))) return false
      const { title = '', text } = entries[entry]!
      return [title, text].some(each => holds(each.replace(SOFT_HYPHEN, '')))
    }
  }
}

function phraseTest(phrase: string): TextTest {
  const pattern = new RegExp(phrasePattern(phrase), 'iu')
  const words = phrase.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  // What has digits may be a part of a code, and stop words are not indexed.
  const plain = words.filter(word => /^\p{L}+$/u.test(word) && !STOP_WORDS.has(word))
  return { stems: plain.map(stemOf), holds: text => pattern.test(text) }
}

const STOP_STEMS: ReadonlySet<string> = new Set([...STOP_WORDS].map(stemOf))

/** A single word in any inflection, for whoever leaves out a subject means all its forms. */
function excludedTest({ text, exact }: Excluded): TextTest {
  if (exact || /\P{L}/u.test(text)) return phraseTest(text)
  const unwanted = stemOf(text.toLowerCase())
  const begun = new RegExp(`${NO_SIGN_BEFORE}${unwanted}\\p{L}*${NO_SIGN_BEHIND}`, 'giu')
  return {
    stems: STOP_STEMS.has(unwanted) ? [] : [unwanted],
    holds: each => [...each.matchAll(begun)].some(([word]) => stemOf(word.toLowerCase()) === unwanted),
  }
}

function stemOf(word: string): string {
  return stem(toBokmal(word))
}
