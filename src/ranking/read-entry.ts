import type { SearchEntry } from '../../graph/store/search.ts'
import type { Token } from '../../ingest/language/norwegian/token.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import { FIELDS, type Field } from './fields.ts'
import { codesAbove, ownCodes } from './key-codes.ts'
import { LABEL_WORDS } from './label-words.ts'
import type { WordTable } from './word-table.ts'

/** What is read of an entry: each field, the codes that its title and text cite, and what is shown where it is not the text. */
export const STREAMS = [...FIELDS, 'citations', 'shown'] as const

/** Where words stand in `exact`, one behind the other: how far each begins behind the one before, and its length. */
export interface WordPlaces {
  readonly steps: readonly number[]
  readonly lengths: readonly number[]
}

export interface EntryWords {
  /** Numbers of the words of each stream, in reading order. */
  readonly words: Readonly<Record<(typeof STREAMS)[number], readonly number[]>>
  /** Of the words of what is shown: of `text`, where it is shown as it is. */
  readonly places: WordPlaces
}

const SEARCHED = { word: 'word', term: 'term' } as const
const SHOWN = { word: 'shownWord', term: 'shownTerm' } as const

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
      words = wordsOf(heading).words
      known.set(heading, words)
    }
    return words
  }
  return entry => {
    const [text, addresses] = withoutAddresses(entry.text)
    const cited: string[] = []
    // Words are numbered in the order of the streams.
    const title = wordsOf(entry.title ?? '', cited)
    const number = [...wordsOf(entry.number ?? '').words, ...codes(ownCodes(entry.key))]
    const said = wordsOf(text, cited)
    const fields: Record<Field, readonly number[]> = {
      title: title.words,
      number,
      text: said.words,
      heading: shared(entry.section.at(-1) ?? ''),
      section: shared(entry.section.slice(0, -1).join(' · ')),
      label: shared(LABEL_WORDS[entry.label] ?? ''),
      address: wordsOf(addresses).words,
      document: [...shared(entry.documentTitle), ...codes(codesAbove(entry.key, entry.document))],
    }
    const citations = cited.map(citation => table.numberOf(citation, 'citation'))
    if (entry.exact === text) return { words: { ...fields, citations, shown: [] }, places: said.places }
    const shown = wordsOf(entry.exact, [], SHOWN)
    return { words: { ...fields, citations, shown: shown.words }, places: shown.places }
  }

  function wordsOf(
    text: string,
    cited: string[] = [],
    kinds: typeof SEARCHED | typeof SHOWN = SEARCHED,
  ): { readonly words: readonly number[]; readonly places: WordPlaces } {
    const words: number[] = []
    const steps: number[] = []
    const lengths: number[] = []
    let before = 0
    const add = (word: string, kind: 'word' | 'term', { start, end }: Token) => {
      words.push(table.numberOf(word, kinds[kind]))
      steps.push(start - before)
      lengths.push(end - start)
      before = start
    }
    for (const token of tokenize(text)) {
      if (token.forms) {
        const [exact] = token.forms
        cited.push(`${token.text}\n${exact}`)
        for (const form of [...token.forms, bareForm(exact!)]) add(form, 'term', token)
      } else {
        add(token.text, kindOf(token), token)
      }
      // Whoever knows only a part of a code or of a hyphenated word shall find it too.
      for (const part of token.parts ?? []) add(part.text, kindOf(part), part)
    }
    return { words, places: { steps, lengths } }
  }

  function codes(forms: readonly string[]): readonly number[] {
    return forms.map(form => table.numberOf(form, 'term'))
  }
}

function kindOf({ kind }: Token): 'word' | 'term' {
  return kind === 'word' ? 'word' : 'term'
}

const ADDRESS = /https?:\/\/\S+|www\.\S+/g

function withoutAddresses(text: string): readonly [text: string, addresses: string] {
  if (!/https?:|www\./.test(text)) return [text, '']
  return [text.replace(ADDRESS, ' '), (text.match(ADDRESS) ?? []).join(' ')]
}
