import type { SearchEntry } from '../../graph/store/search.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import { FIELDS, type Field } from './fields.ts'
import { LABEL_WORDS } from './label-words.ts'
import type { WordTable } from './word-table.ts'

/** What is read of an entry: each field, and the codes that its title and text cite. */
export const STREAMS = [...FIELDS, 'citations'] as const

/** Numbers of the words of each stream, in reading order. */
export type EntryWords = Readonly<Record<(typeof STREAMS)[number], readonly number[]>>

/** A code that stands without its session or letter: it may mean any of them. */
export function bareForm(form: string): string {
  return `${form}*`
}

/** Reads entries one after the other; titles of documents and sections recur, and are read once. */
export function createEntryReader(table: WordTable): (entry: SearchEntry) => EntryWords {
  const known = new Map<string, readonly number[]>()
  const shared = (heading: string): readonly number[] => {
    let words = known.get(heading)
    if (!words) {
      words = wordsOf(heading)
      known.set(heading, words)
    }
    return words
  }
  return entry => {
    const [text, addresses] = withoutAddresses(entry.text)
    const cited: string[] = []
    const fields: Record<Field, readonly number[]> = {
      title: wordsOf(entry.title ?? '', cited),
      number: [...wordsOf(entry.number ?? ''), ...codes(ownCodes(entry.key))],
      text: wordsOf(text, cited),
      heading: shared(entry.section.at(-1) ?? ''),
      section: shared(entry.section.slice(0, -1).join(' · ')),
      label: shared(LABEL_WORDS[entry.label] ?? ''),
      address: wordsOf(addresses),
      document: [...shared(entry.documentTitle), ...codes(codesAbove(entry))],
    }
    // Last, as they stand last: words are numbered in the order of the streams.
    return { ...fields, citations: cited.map(citation => table.numberOf(citation, 'citation')) }
  }

  function wordsOf(text: string, cited?: string[]): readonly number[] {
    if (text === '') return []
    const words: number[] = []
    for (const token of tokenize(text)) {
      if (token.forms) {
        const [exact] = token.forms
        cited?.push(`${token.text}\n${exact}`)
        words.push(...codes(token.forms), ...codes([bareForm(exact!)]))
      } else {
        words.push(table.numberOf(token.text, token.kind === 'word' ? 'word' : 'term'))
      }
      // Whoever knows only a part of a code or of a hyphenated word shall find it too.
      for (const { kind, text: part } of token.parts ?? [])
        words.push(table.numberOf(part, kind === 'word' ? 'word' : 'term'))
    }
    return words
  }

  function codes(forms: readonly string[]): readonly number[] {
    return forms.map(form => table.numberOf(form, 'term'))
  }
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
