import type { NodeLabel } from '../../graph/model/labels.ts'
import type { SearchEntry, SearchIndex, Suggestion } from '../../graph/store/search.ts'
import { fold } from '../../ingest/language/norwegian/fold.ts'
import { stem } from '../../ingest/language/norwegian/stem.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { toBokmal } from '../../ingest/language/norwegian/to-bokmal.ts'
import { inStretches, sortedInTurns } from '../ranking/in-turns.ts'
import { createNameIndex, type NameIndex } from './name-index.ts'
import type { NamedNode } from './named-node.ts'

export interface SuggestSources {
  readonly entries: readonly SearchEntry[]
  /** Concepts, organisations and documents with all their names. */
  readonly named: readonly NamedNode[]
  /** Codes that the texts cite, with the most exact form of each. */
  readonly cited: ReadonlyMap<string, string>
  /** How often the texts have each word. */
  readonly counts: ReadonlyMap<string, number>
}

/** Characters of a statement without a title that are shown. */
const LONGEST_BEGINNING = 80
const SHORTEST_WORD = 4
/** Names that are read at a stretch. */
const NAMES_AT_ONCE = 1000
const MOST = 10
/** Names looked at, since several may be shown alike. */
const LOOKED_AT = 50
/** More words are a text that was pasted, not one that is being typed. */
const MOST_WORDS = 12

interface Name extends Suggestion {
  /** As it is compared: folded, words parted by one space, one in front. */
  readonly words: string
}

/**
 * Completions of what is being typed. Names that begin so come first, then those
 * that have all the words; among them documents, concepts, statements, codes.
 * Words of the texts come last. One wrong letter in a word is forgiven where
 * nothing is written so.
 */
export function createSuggest(sources: SuggestSources): SearchIndex['suggest'] {
  // Made when first asked for: whoever only searches should not wait for it.
  let making: ReturnType<typeof indexesOf> | undefined
  return async (prefix, limit) => {
    const typed = comparable(prefix)
    const squeezed = typed.replaceAll(' ', '')
    if (squeezed === '') return []
    making ??= indexesOf(sources)
    const indexes = await making
    const { names, nameIndex } = indexes
    const shown = new Map<string, Suggestion>()
    const keys = new Set<string>()
    const show = (all: readonly Name[]) => {
      for (const { text, key, label, words: same } of all) {
        if (shown.size >= Math.min(limit, MOST)) return
        // Another name of what is shown already leads nowhere else.
        if (shown.has(same) || (key !== undefined && keys.has(key))) continue
        if (key !== undefined) keys.add(key)
        shown.set(same, { text, ...(key && { key }), ...(label && { label }) })
      }
    }
    show(nameIndex.beginning(squeezed, LOOKED_AT).map(number => names[number]!))
    const forms = formsOf(prefix)
    const having = nameIndex.having(forms, LOOKED_AT).map(number => names[number]!)
    const [together, apart] = [
      having.filter(name => name.words.includes(typed)),
      having.filter(name => !name.words.includes(typed)),
    ]
    show([...together, ...apart])
    // Behind other words the texts' words are guesses, for whom nothing else is known.
    if (forms.length === 1 || shown.size === 0) show(completions(prefix, forms, indexes))
    return [...shown.values()]
  }
}

/** The last word completed by the most frequent words, one of each stem. */
function completions(
  prefix: string,
  forms: readonly (readonly string[])[],
  { words, wordIndex }: Indexes,
): readonly Name[] {
  const last = forms.at(-1)
  if (last === undefined) return []
  const before = prefix.slice(0, [...prefix.matchAll(WORD)].at(-1)!.index)
  const byStem = new Map<string, string>()
  for (const number of wordIndex.having([last], LOOKED_AT)) {
    const word = words[number]!.text
    if (!byStem.has(stem(word))) byStem.set(stem(word), word)
  }
  return [...byStem.values()].map(word => nameOf(before + word))
}

interface Indexes {
  readonly names: readonly Name[]
  readonly nameIndex: NameIndex
  readonly words: readonly Name[]
  readonly wordIndex: NameIndex
}

/** Others have their turn meanwhile: a server answers while it is made. */
async function indexesOf(sources: SuggestSources): Promise<Indexes> {
  const names = await namesOf(sources)
  const nameIndex = await createNameIndex(names.map(name => name.words))
  const words = await frequentWords(sources.counts)
  return { names, nameIndex, words, wordIndex: await createNameIndex(words.map(word => word.words)) }
}

/** In their order of worth. */
async function namesOf({ entries, named, cited }: SuggestSources): Promise<readonly Name[]> {
  const documents = new Map<string, Name>()
  const statements = new Map<string, Name>()
  await inStretches(entries.length, NAMES_AT_ONCE, (from, to) => {
    for (const { document, documentTitle, key, label, title, text } of entries.slice(from, to)) {
      if (!documents.has(document)) documents.set(document, nameOf(documentTitle, document, 'Document'))
      if (label === 'Passage' || statements.has(key)) continue
      statements.set(key, nameOf(title ?? beginning(text), key, label))
    }
  })
  // A code leads to what bears it, where that is here: keys are made of codes.
  const codes = [...cited].map(([text, form]) => {
    const bearer = statements.get(form) ?? documents.get(form)
    return nameOf(text, bearer?.key, bearer?.label)
  })
  const all = named.flatMap(({ key, label, names }) => names.map(name => nameOf(name, key, label)))
  // The short ones first: they are what the longer ones are about.
  all.sort((a, b) => a.words.length - b.words.length)
  const isDocument = ({ label }: Name) => label === 'Document'
  return [
    ...documents.values(),
    ...all.filter(isDocument),
    ...all.filter(name => !isDocument(name)),
    ...statements.values(),
    ...codes,
  ].filter(({ words }) => words !== ' ')
}

/** The most frequent first. */
async function frequentWords(counts: ReadonlyMap<string, number>): Promise<readonly Name[]> {
  const long = [...counts].filter(([word]) => word.length >= SHORTEST_WORD && !STOP_WORDS.has(word))
  const sorted = await sortedInTurns(long, ([, a], [, b]) => b - a)
  const names: Name[] = []
  await inStretches(sorted.length, NAMES_AT_ONCE, (from, to) => {
    for (const [word] of sorted.slice(from, to)) names.push(nameOf(word))
  })
  return names
}

function nameOf(text: string, key?: string, label?: NodeLabel): Name {
  return { text, words: comparable(text), ...(key && { key }), ...(label && { label }) }
}

function beginning(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim()
  if (folded.length <= LONGEST_BEGINNING) return folded
  const cut = folded.slice(0, LONGEST_BEGINNING + 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_BEGINNING / 2))} …`
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** Each typed word as it is compared, and as bokmål has it where it is nynorsk. */
function formsOf(text: string): readonly (readonly string[])[] {
  const words = text.normalize('NFC').toLowerCase().match(WORD) ?? []
  return words.slice(0, MOST_WORDS).map(word => [...new Set([fold(word), fold(toBokmal(word))])])
}

function comparable(text: string): string {
  const lower = text.toLowerCase()
  // Most are plain words already.
  const folded = /^[bcdfghijklmnpqrstuvwxyz]+$/.test(lower)
    ? lower
    : fold(lower.normalize('NFC')).replace(/[^\p{L}\p{N}]+/gu, ' ')
  return ` ${folded.trim()}`
}
