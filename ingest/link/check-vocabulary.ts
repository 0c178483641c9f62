import type { Vocabulary } from '../document/vocabulary.ts'
import { contentStems } from '../language/norwegian/content-stems.ts'
import { stem } from '../language/norwegian/stem.ts'
import { STOP_WORDS } from '../language/norwegian/stop-words.ts'
import { tokenize } from '../language/norwegian/tokenize.ts'
import { createConceptFinder } from './find-concepts.ts'

export interface VocabularyReport {
  readonly concepts: number
  /** Documents that were looked through. */
  readonly documents: number
  /** Found nowhere, and taken from nowhere. */
  readonly silent: readonly string[]
  /** Found in one document only, which is told, and taken from nowhere. */
  readonly inOneDocument: readonly { readonly concept: string; readonly document: string }[]
  /** One wording that stands for several concepts. */
  readonly clashing: readonly { readonly label: string; readonly concepts: readonly string[] }[]
  /** Labels that find nothing, since only a stop word tells them from a single word. */
  readonly emptied: readonly { readonly concept: string; readonly label: string }[]
  /** Words that no concept covers, in most documents first. */
  readonly uncovered: readonly { readonly word: string; readonly documents: number; readonly times: number }[]
}

/** Words told; behind these come those that stand in hardly any document. */
const MOST_WORDS = 50
/** A word in fewer documents is no term of the field. */
const FEWEST_DOCUMENTS = 3
const SHORTEST_WORD = 5

/**
 * Holds a vocabulary against the documents that it is for. `texts`: key of a
 * work to all that is written of it. Which concept is whose is not judged: two
 * concepts may share a wording with good reason, but somebody should know.
 */
export function checkVocabulary(
  vocabulary: Vocabulary,
  texts: ReadonlyMap<string, string>,
): VocabularyReport {
  const find = createConceptFinder(vocabulary, texts.values())
  const places = new Map<string, Set<string>>(vocabulary.concepts.map(({ id }) => [id, new Set()]))
  const covered = new Set<string>()
  for (const [document, text] of texts) {
    for (const { id, surface } of find(text)) {
      places.get(id)?.add(document)
      for (const one of surface.toLowerCase().split(' ')) covered.add(stem(one))
    }
  }
  const unsourced = vocabulary.concepts.filter(({ source }) => source === undefined)
  return {
    concepts: vocabulary.concepts.length,
    documents: texts.size,
    silent: unsourced.filter(({ id }) => places.get(id)!.size === 0).map(({ id }) => id),
    inOneDocument: unsourced.flatMap(({ id }) => {
      const [document, ...more] = places.get(id)!
      return document !== undefined && more.length === 0 ? [{ concept: id, document }] : []
    }),
    clashing: clashesIn(vocabulary),
    emptied: vocabulary.concepts.flatMap(({ id, nb, alt, nn }) =>
      [nb, ...alt, ...nn]
        .filter(label => label.includes(' ') && new Set(contentStems(label)).size < 2)
        .map(label => ({ concept: id, label })),
    ),
    uncovered: uncoveredIn(texts, covered),
  }
}

function clashesIn(vocabulary: Vocabulary): VocabularyReport['clashing'] {
  const owners = new Map<string, { label: string; concepts: Set<string> }>()
  for (const { id, nb, alt, nn, abbr } of vocabulary.concepts) {
    for (const label of [nb, ...alt, ...nn, ...abbr]) {
      const wording = contentStems(label).join(' ')
      const owner = owners.get(wording) ?? { label, concepts: new Set() }
      owner.concepts.add(id)
      owners.set(wording, owner)
    }
  }
  return [...owners.values()]
    .filter(({ concepts }) => concepts.size > 1)
    .map(({ label, concepts }) => ({ label, concepts: [...concepts].sort() }))
}

function uncoveredIn(
  texts: ReadonlyMap<string, string>,
  covered: ReadonlySet<string>,
): VocabularyReport['uncovered'] {
  const words = new Map<string, { word: string; documents: Set<string>; times: number }>()
  for (const [document, text] of texts) {
    for (const { kind, text: word } of tokenize(text)) {
      if (kind !== 'word' || word.length < SHORTEST_WORD || STOP_WORDS.has(word)) continue
      const key = stem(word)
      if (covered.has(key)) continue
      const known = words.get(key) ?? { word, documents: new Set(), times: 0 }
      known.documents.add(document)
      known.times += 1
      words.set(key, known)
    }
  }
  return [...words.values()]
    .filter(({ documents }) => documents.size >= FEWEST_DOCUMENTS)
    .sort((a, b) => b.documents.size - a.documents.size || b.times - a.times || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word, documents, times }) => ({ word, documents: documents.size, times }))
}
