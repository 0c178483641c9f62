import type { NodeLabel } from '../../graph/model/labels.ts'
import type { DocumentKind } from '../../graph/model/terms.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import type { DocumentsNamed } from './document-names.ts'
import { type FilterField, fieldOf, kindOf, labelOf } from './filter-names.ts'

/** A text in the query language, read. */
export interface ReadText {
  /** The text itself, in canonical form. */
  readonly input: string
  /** What is ranked by: words and those of phrases, as they stand in the text. Spaces stand for all else, so that offsets hold. */
  readonly words: string
  /** Without the filters, as it was typed. */
  readonly unfiltered: string
  readonly phrases: readonly string[]
  /** Words and phrases that a hit must not hold. */
  readonly without: readonly Excluded[]
  /** Where it has filters that name nothing there is, and are words. */
  readonly unread: readonly { readonly start: number; readonly end: number }[]
  readonly documents?: readonly string[]
  readonly kinds?: readonly DocumentKind[]
  readonly labels?: readonly NodeLabel[]
  readonly years?: readonly number[]
}

export interface Excluded {
  readonly text: string
  /** In exactly this form; otherwise in any inflection. */
  readonly exact: boolean
}

const QUOTES = /[“”„‟«»]/g
/** A minus, a field with its colon, and a phrase or a run of signs; each token begins where the last one ended. */
const TOKEN = /(?<minus>-)?(?:(?<field>\p{L}+):(?=[^\s:]))?(?:"(?<phrase>[^"]*)"|(?<run>[^\s"]+))/uy
const SAYS_SOMETHING = /[\p{L}\p{N}]/u
const YEARS = /^(?<from>[12]\d{3})(?:(?:\.\.|[-‐‑‒–—])(?<to>[12]\d{3}))?[,;.]?$/u
/** Longer ranges mean all there is. */
const MOST_YEARS = 200

/** Reads words, `"phrases"`, `-minus` and filters. Whatever is malformed is words: nothing is an error. */
export function readText(text: string, documentsNamed: DocumentsNamed): ReadText {
  const input = closed(text.normalize('NFC').replace(QUOTES, '"'))
  const words = input.split('')
  const unfiltered = [...words]
  const phrases: string[] = []
  const without: Excluded[] = []
  const unread: { start: number; end: number }[] = []
  const filters = {
    document: new Set<string>(),
    kind: new Set<DocumentKind>(),
    label: new Set<NodeLabel>(),
    year: new Set<number>(),
  }

  for (let at = 0; at < input.length; ) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(input)
    if (!match) {
      at++
      continue
    }
    const { minus, field, phrase, run } = match.groups!
    let end = at + match[0].length
    const value = phrase ?? run!
    if (field !== undefined && minus === undefined) {
      const long =
        fieldOf(field) === 'document' && run !== undefined ? codeAt(input, end - run.length) : undefined
      if (takeFilter(fieldOf(field), long ?? value)) {
        if (long !== undefined) end = at + match[0].length - run!.length + long.length
        blank(words, at, end)
        blank(unfiltered, at, end)
      } else if (fieldOf(field) !== undefined && SAYS_SOMETHING.test(value)) {
        unread.push({ start: at, end })
      }
    } else if (
      minus !== undefined &&
      field === undefined &&
      (phrase === undefined ? /^\p{L}/u : SAYS_SOMETHING).test(value)
    ) {
      without.push({ text: value, exact: phrase !== undefined })
      blank(words, at, end)
    } else if (phrase !== undefined && SAYS_SOMETHING.test(phrase)) {
      phrases.push(phrase.trim())
    }
    at = end
  }
  return {
    input,
    words: words.join(''),
    unfiltered: unfiltered.join('').replace(/\s+/g, ' ').trim(),
    phrases,
    without,
    unread,
    ...(filters.document.size > 0 && { documents: [...filters.document] }),
    ...(filters.kind.size > 0 && { kinds: [...filters.kind] }),
    ...(filters.label.size > 0 && { labels: [...filters.label] }),
    ...(filters.year.size > 0 && { years: [...filters.year] }),
  }

  /** Says whether the value is one of the field's; kinds of documents and of statements are told apart by their names. */
  function takeFilter(field: FilterField | undefined, value: string): boolean {
    switch (field) {
      case 'document':
        return take(filters.document, documentsNamed(value))
      case 'year':
        return take(filters.year, yearsOf(value))
      case 'kind':
        return take(filters.kind, kindOf(value)) || take(filters.label, labelOf(value))
      case 'label':
        return take(filters.label, labelOf(value)) || take(filters.kind, kindOf(value))
      case undefined:
        return false
    }
  }
}

function take<T>(filter: Set<T>, values: T | readonly T[] | undefined): boolean {
  const all = values === undefined ? [] : Array.isArray(values) ? (values as readonly T[]) : [values as T]
  for (const value of all) filter.add(value)
  return all.length > 0
}

function yearsOf(value: string): readonly number[] {
  const { from, to = from } = YEARS.exec(value)?.groups ?? {}
  const count = Number(to) - Number(from) + 1
  return count > 0 && count <= MOST_YEARS ? Array.from({ length: count }, (_, at) => Number(from) + at) : []
}

/** A number of a document may have spaces in it: `document:Dokument 3:12 (2023–2024)`. */
function codeAt(input: string, start: number): string | undefined {
  const rest = input.slice(start)
  const [first] = tokenize(rest)
  return first?.forms && first.start === 0 ? rest.slice(0, first.end) : undefined
}

/** A quotation mark that nothing closes is none. */
function closed(input: string): string {
  const marks = input.split('"').length - 1
  if (marks % 2 === 0) return input
  const last = input.lastIndexOf('"')
  return `${input.slice(0, last)} ${input.slice(last + 1)}`
}

function blank(signs: string[], start: number, end: number): void {
  signs.fill(' ', start, end)
}
