import type { NodeLabel } from '../../graph/model/ontology.ts'
import type { SearchEntry, SearchIndex, Suggestion } from '../../graph/store/search.ts'
import { fold } from '../../ingest/language/norwegian/fold.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import { tokenize } from '../../ingest/language/norwegian/tokenize.ts'
import type { Synonyms } from './synonyms.ts'

/** Characters of a statement without a title that are shown. */
const LONGEST_BEGINNING = 80
const SHORTEST_WORD = 4
const MOST = 10

interface Candidate extends Suggestion {
  /** As it is compared: folded, words parted by one space, one in front. */
  readonly words: string
  readonly squeezed: string
  /** Lower comes first where two fit equally well. */
  readonly order: number
}

/**
 * Completions from documents, titles and beginnings of statements, codes,
 * labels of concepts, and the words of the texts, in this order of worth.
 */
export function createSuggest(entries: readonly SearchEntry[], synonyms: Synonyms): SearchIndex['suggest'] {
  // Made when first asked for: whoever only searches should not wait for it.
  let candidates: readonly Candidate[] | undefined
  return async (prefix, limit) => {
    candidates ??= [...names(entries, synonyms), ...frequentWords(entries)]
    const words = comparable(prefix)
    const squeezed = words.replaceAll(' ', '')
    if (squeezed === '') return []
    const fitting = candidates
      .map(candidate => ({ candidate, fit: fitOf(candidate, words, squeezed) }))
      .filter(({ fit }) => fit < Number.POSITIVE_INFINITY)
      .sort((a, b) => a.fit - b.fit || a.candidate.order - b.candidate.order)
    const shown = new Map<string, Suggestion>()
    for (const { candidate } of fitting) {
      if (shown.size >= Math.min(limit, MOST)) break
      const { text, key, label } = candidate
      if (!shown.has(candidate.words)) {
        shown.set(candidate.words, { text, ...(key && { key }), ...(label && { label }) })
      }
    }
    return [...shown.values()]
  }
}

/** 0: begins so; 1: a word of it does; 2: it has all words, the last one begun. */
function fitOf(candidate: Candidate, words: string, squeezed: string): number {
  if (candidate.squeezed.startsWith(squeezed)) return 0
  if (candidate.words.includes(words)) return 1
  const all = words.trim().split(' ')
  return all.length > 1 && all.every(word => candidate.words.includes(` ${word}`))
    ? 2
    : Number.POSITIVE_INFINITY
}

function names(entries: readonly SearchEntry[], synonyms: Synonyms): readonly Candidate[] {
  const documents = new Map<string, Candidate>()
  const statements = new Map<string, Candidate>()
  const codes = new Map<string, Candidate>()
  for (const entry of entries) {
    const { document, documentTitle, key, label } = entry
    if (!documents.has(document)) documents.set(document, named(documentTitle, 0, document, 'Document'))
    if (label !== 'Passage' && !statements.has(key)) {
      statements.set(key, named(entry.title ?? beginning(entry.text), 1, key, label))
    }
    for (const token of tokenize(`${entry.title ?? ''}\n${entry.text}`)) {
      if (token.kind === 'code' && !codes.has(token.text)) codes.set(token.text, named(token.text, 2))
    }
  }
  const labels = [...synonyms.keys()].map(text => named(text, 3))
  return [...documents.values(), ...statements.values(), ...codes.values(), ...labels]
}

function frequentWords(entries: readonly SearchEntry[]): readonly Candidate[] {
  const counts = new Map<string, number>()
  for (const entry of entries) {
    for (const { kind, text } of tokenize(entry.text)) {
      if (kind !== 'word' || text.length < SHORTEST_WORD || STOP_WORDS.has(text)) continue
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  // Between 4 and 5: behind everything that has a name, the frequent ones first.
  return [...counts].map(([text, count]) => named(text, 4 + 1 / (1 + count)))
}

function named(text: string, order: number, key?: string, label?: NodeLabel): Candidate {
  const words = comparable(text)
  return {
    text,
    words,
    squeezed: words.replaceAll(' ', ''),
    order,
    ...(key && { key }),
    ...(label && { label }),
  }
}

function beginning(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim()
  if (folded.length <= LONGEST_BEGINNING) return folded
  const cut = folded.slice(0, LONGEST_BEGINNING + 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_BEGINNING / 2))} …`
}

function comparable(text: string): string {
  return ` ${fold(text.normalize('NFC').toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`
}
