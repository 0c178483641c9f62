import type { SearchEntry } from '../../graph/store/search.ts'
import { termsOfCorpus } from './corpus-terms.ts'
import { type CorpusBefore, type CorpusWords, readCorpus } from './corpus-words.ts'
import { buildDocumentPostings } from './document-postings.ts'
import { buildGramPostings, type GramPostings } from './gram-postings.ts'
import type { Lists } from './lists.ts'
import type { Postings } from './postings.ts'
import { buildTermPostings, type TermPostings } from './term-postings.ts'
import type { Tuning } from './tuning.ts'

/** All that ranking reads of the entries: what is saved. */
export interface IndexData {
  readonly corpus: CorpusWords
  /** By number of the term. */
  readonly terms: readonly string[]
  /** By number of the word, its terms. */
  readonly ofWord: Lists
  /** By entry, the number of its document. */
  readonly documentOf: Uint32Array
  readonly entryTerms: TermPostings
  readonly documentTerms: Postings
  readonly grams: GramPostings
}

/** Lets others have their turn while it builds. */
export async function buildIndexData(
  entries: readonly SearchEntry[],
  tuning: Tuning,
  before?: CorpusBefore,
): Promise<IndexData> {
  const corpus = await readCorpus(entries, before)
  const terms = await termsOfCorpus(corpus)
  const documentOf = numberDocuments(entries)
  const entryTerms = await buildTermPostings(corpus, terms, tuning)
  const documentTerms = await buildDocumentPostings(corpus, terms, documentOf, tuning)
  const grams = await buildGramPostings(corpus, tuning)
  return { corpus, ...terms, documentOf, entryTerms, documentTerms, grams }
}

function numberDocuments(entries: readonly SearchEntry[]): Uint32Array {
  const numbers = new Map<string, number>()
  return Uint32Array.from(entries, ({ document }) => {
    const number = numbers.get(document) ?? numbers.size
    numbers.set(document, number)
    return number
  })
}
