import type { NodeLabel } from '../../graph/model/labels.ts'
import type { SearchEntry, SearchIndex, Suggestion } from '../../graph/store/search.ts'
import { fold } from '../../ingest/language/norwegian/fold.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import type { Synonyms } from './synonyms.ts'

export interface SuggestSources {
  readonly entries: readonly SearchEntry[]
  readonly synonyms: Synonyms
  /** Codes that the texts cite, with the most exact form of each. */
  readonly cited: ReadonlyMap<string, string>
  /** How often the texts have each word. */
  readonly counts: ReadonlyMap<string, number>
}

/** Characters of a statement without a title that are shown. */
const LONGEST_BEGINNING = 80
const SHORTEST_WORD = 4
const MOST = 10

interface Name extends Suggestion {
  /** As it is compared: folded, words parted by one space, one in front. */
  readonly words: string
  readonly squeezed: string
}

/**
 * Completions, in this order of worth: documents, titles and beginnings of
 * statements, codes, labels of concepts, and the words of the texts.
 */
export function createSuggest(sources: SuggestSources): SearchIndex['suggest'] {
  // Made when first asked for: whoever only searches should not wait for it.
  let names: readonly Name[] | undefined
  let words: readonly Name[] | undefined
  return async (prefix, limit) => {
    const typed = comparable(prefix)
    const squeezed = typed.replaceAll(' ', '')
    if (squeezed === '') return []
    names ??= namesOf(sources)
    words ??= frequentWords(sources.counts)
    const byFit: Name[][] = [[], [], []]
    for (const name of names) byFit[fitOf(name, typed, squeezed)]?.push(name)
    const begun = beginningWith(words, squeezed)
    const shown = new Map<string, Suggestion>()
    for (const { text, key, label, words: same } of [...byFit.flat(), ...begun]) {
      if (shown.size >= Math.min(limit, MOST)) break
      if (!shown.has(same)) shown.set(same, { text, ...(key && { key }), ...(label && { label }) })
    }
    return [...shown.values()]
  }
}

const NO_FIT = 3

/** 0: begins so; 1: a word of it does; 2: it has all words, each at least begun. */
function fitOf({ words, squeezed }: Name, typed: string, typedSqueezed: string): number {
  if (squeezed.startsWith(typedSqueezed)) return 0
  if (words.includes(typed)) return 1
  const all = typed.slice(1).split(' ')
  return all.length > 1 && all.every(word => words.includes(` ${word}`)) ? 2 : NO_FIT
}

function namesOf({ entries, synonyms, cited }: SuggestSources): readonly Name[] {
  const documents = new Map<string, Name>()
  const statements = new Map<string, Name>()
  for (const { document, documentTitle, key, label, title, text } of entries) {
    if (!documents.has(document)) documents.set(document, named(documentTitle, document, 'Document'))
    if (label === 'Passage' || statements.has(key)) continue
    statements.set(key, named(title ?? beginning(text), key, label))
  }
  // A code leads to what bears it, where that is here: keys are made of codes.
  const codes = [...cited].map(([text, form]) => {
    const bearer = statements.get(form) ?? documents.get(form)
    return named(text, bearer?.key, bearer?.label)
  })
  return [
    ...documents.values(),
    ...statements.values(),
    ...codes,
    ...[...synonyms.keys()].map(text => named(text)),
  ]
}

/** The most frequent first. */
function frequentWords(counts: ReadonlyMap<string, number>): readonly Name[] {
  return [...counts.keys()]
    .filter(word => word.length >= SHORTEST_WORD && !STOP_WORDS.has(word))
    .sort((a, b) => counts.get(b)! - counts.get(a)!)
    .map(word => named(word))
}

function beginningWith(words: readonly Name[], squeezed: string): readonly Name[] {
  const begun: Name[] = []
  for (const word of words) {
    if (word.squeezed.startsWith(squeezed)) begun.push(word)
    if (begun.length === MOST) break
  }
  return begun
}

function named(text: string, key?: string, label?: NodeLabel): Name {
  const words = comparable(text)
  return { text, words, squeezed: words.replaceAll(' ', ''), ...(key && { key }), ...(label && { label }) }
}

function beginning(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim()
  if (folded.length <= LONGEST_BEGINNING) return folded
  const cut = folded.slice(0, LONGEST_BEGINNING + 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_BEGINNING / 2))} …`
}

function comparable(text: string): string {
  const lower = text.toLowerCase()
  // Most are plain words already.
  const folded = /^[bcdfghijklmnpqrstuvwxyz]+$/.test(lower)
    ? lower
    : fold(lower.normalize('NFC')).replace(/[^\p{L}\p{N}]+/gu, ' ')
  return ` ${folded.trim()}`
}
