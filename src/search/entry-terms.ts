import type { SearchEntry } from '../../graph/store/search.ts'
import { analyze } from '../../ingest/language/norwegian/analyze.ts'
import {
  asBokmal,
  codeNumbers,
  codesAsForms,
  codeWords,
  hyphenParts,
  stemmed,
  withoutStopWords,
} from '../../ingest/language/norwegian/filters.ts'
import type { Lexicon } from '../../ingest/language/norwegian/lexicon.ts'
import { splitCompound } from '../../ingest/language/norwegian/split-compound.ts'
import { stem } from '../../ingest/language/norwegian/stem.ts'
import type { Filter, Token } from '../../ingest/language/norwegian/token.ts'
import type { Field } from './fields.ts'

/** A code that stands without its session or letter: it may mean any of them. */
export function bareForm(form: string): string {
  return `${form}*`
}

const bareForms: Filter = tokens =>
  tokens.flatMap(token =>
    token.forms?.length === 1 ? [{ ...token, forms: [...token.forms, bareForm(token.forms[0]!)] }] : [token],
  )

/** The words of an indexed text before stemming; order matters, see each line. */
const WORDS: readonly Filter[] = [
  // Before a code becomes its forms: they have no parts.
  codeWords,
  codeNumbers,
  bareForms,
  codesAsForms,
  hyphenParts,
  asBokmal,
  withoutStopWords,
]

export type EntryTerms = Readonly<Record<Field, readonly string[]>>

/** What each field of the entry is indexed by. */
export function entryTerms(entry: SearchEntry, partsOf: (word: string) => readonly string[]): EntryTerms {
  const title = analyze(entry.title ?? '', WORDS)
  const text = analyze(entry.text, WORDS)
  return {
    title: stems(title),
    number: [...stems(analyze(entry.number ?? '', WORDS)), ...ownCodes(entry.key)],
    text: stems(text),
    parts: [...title, ...text].flatMap(token => (token.kind === 'word' ? partsOf(token.text) : [])),
    section: stems(analyze(entry.section.join(' · '), WORDS)),
    document: [...stems(analyze(entry.documentTitle, WORDS)), ...codesAbove(entry)],
  }
}

/** Stems of the parts of a compound, remembered: words recur. */
export function createPartStems(lexicon: Lexicon): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return word => {
    let parts = known.get(word)
    if (!parts) {
      parts = splitCompound(word, lexicon).map(stem)
      known.set(word, parts)
    }
    return parts
  }
}

function stems(tokens: readonly Token[]): readonly string[] {
  return stemmed(tokens).map(token => token.text)
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
