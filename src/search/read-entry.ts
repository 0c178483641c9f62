import type { SearchEntry } from '../../graph/store/search.ts'
import type { Token } from '../../ingest/language/norwegian/token.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import type { Field } from './fields.ts'
import { LABEL_WORDS } from './label-words.ts'

/** The words of a text in lower case, and what is never stemmed or cut: numbers and forms of codes. */
interface Words {
  readonly words: readonly string[]
  readonly codes: readonly string[]
}

/** What each field of an entry says; parts of compounds follow when all words are known. */
export type EntryWords = Readonly<Record<Exclude<Field, 'parts'>, Words>>

/** A code that stands without its session or letter: it may mean any of them. */
export function bareForm(form: string): string {
  return `${form}*`
}

/**
 * Reads entries one after the other; titles of documents and sections recur,
 * and are read once. Codes that titles and texts cite are added to `cited`, with
 * the most exact form of each.
 */
export function createEntryReader(cited: Map<string, string>): (entry: SearchEntry) => EntryWords {
  const known = new Map<string, Words>()
  const shared = (heading: string): Words => {
    let words = known.get(heading)
    if (!words) {
      words = wordsOf(heading)
      known.set(heading, words)
    }
    return words
  }
  return entry => {
    const [text, addresses] = withoutAddresses(entry.text)
    return {
      title: wordsOf(entry.title ?? '', cited),
      number: withCodes(wordsOf(entry.number ?? ''), ownCodes(entry.key)),
      text: wordsOf(text, cited),
      heading: shared(entry.section.at(-1) ?? ''),
      section: shared(entry.section.slice(0, -1).join(' · ')),
      label: shared(LABEL_WORDS[entry.label] ?? ''),
      address: wordsOf(addresses),
      document: withCodes(shared(entry.documentTitle), codesAbove(entry)),
    }
  }
}

const NO_WORDS: Words = { words: [], codes: [] }

function wordsOf(text: string, cited?: Map<string, string>): Words {
  if (text === '') return NO_WORDS
  const words: string[] = []
  const codes: string[] = []
  const add = ({ kind, text: word }: Token) => (kind === 'word' ? words : codes).push(word)
  for (const token of tokenize(text)) {
    if (token.forms) {
      cited?.set(token.text, token.forms[0]!)
      codes.push(...token.forms)
      if (token.forms.length === 1) codes.push(bareForm(token.forms[0]!))
    } else {
      add(token)
    }
    // Whoever knows only a part of a code or of a hyphenated word shall find it too.
    token.parts?.forEach(add)
  }
  return { words, codes }
}

function withCodes({ words, codes }: Words, more: readonly string[]): Words {
  return { words, codes: [...codes, ...more] }
}

const ADDRESS = /https?:\/\/\S+|www\.\S+/g

function withoutAddresses(text: string): readonly [text: string, addresses: string] {
  if (!/https?:|www\./.test(text)) return [text, '']
  return [text.replace(ADDRESS, ' '), (text.match(ADDRESS) ?? []).join(' ')]
}

// Keys are made of the codes that people cite, in the same shape:
// `tb2025-22/a` is TB2025-22 a, `…/tiltak/3` is tiltak 3.
function ownCodes(key: string): readonly string[] {
  const segments = key.split('/')
  return segments.length === 1 ? [key] : [segments.slice(-2).join('-')]
}

function codesAbove({ key, document }: SearchEntry): readonly string[] {
  const segments = key.split('/')
  const above = segments.slice(1, -1).map((_, at) => segments.slice(0, at + 2).join('-'))
  const session = /-\d{4}-\d{4}$/
  return [...new Set([document, document.replace(session, ''), segments[0]!, ...above])]
}
