import type { Hit, SearchEntry, SearchIndex, SearchQuery, SearchResult } from '../../graph/store/search.ts'
import { lexiconOfWords } from '../../ingest/language/norwegian/lexicon.ts'
import { bestFirst } from './best-first.ts'
import { createCollapse } from './collapse.ts'
import { createFacetCounter } from './count-facets.ts'
import { createSuggest } from './create-suggest.ts'
import { cutSnippet } from './cut-snippet.ts'
import { entryTerms } from './entry-terms.ts'
import { fillIndex } from './fill-index.ts'
import { findMatches } from './find-matches.ts'
import { inTurns } from './in-turns.ts'
import { createLiftCloseWords, LOOKED_AT_AGAIN } from './lift-close-words.ts'
import { createTermScores } from './postings.ts'
import { createRank } from './rank.ts'
import { createEntryReader, type EntryWords } from './read-entry.ts'
import { type QueryReader, type QueryWord, readQuery } from './read-query.ts'
import { createSpreadDocuments } from './spread-documents.ts'
import { createSynonymTable, type Synonyms } from './synonyms.ts'
import { createVocabulary } from './vocabulary.ts'
import { createWordTerms } from './word-terms.ts'

const ENGINE = 'minisearch 7.2.0, norsk-1'

/**
 * The best hit must cover this share of what the query says. Below it what was
 * found shares a word or two with the query, but not its subject.
 */
const LEAST_CONFIDENT_COVERAGE = 0.5

/** Terms in so many entries are scored while the index is built. */
const FREQUENT_ENTRIES = 250

export interface IndexOptions {
  /** Revision of the graph that the entries are of. */
  readonly revision: number
  readonly synonyms: Synonyms
}

/**
 * Full text over statements and passages, in memory. Several entries may have
 * one key (a statement that several versions mention): the best one is the hit.
 */
export async function createMiniSearchIndex(
  source: Iterable<SearchEntry>,
  { revision, synonyms }: IndexOptions,
): Promise<SearchIndex> {
  const entries = [...source]
  // Twice over the entries: a compound can only be split when all words are known.
  const cited = new Map<string, string>()
  const read = await inTurns(entries, createEntryReader(cited))
  const counts = countWords(read)
  const lexicon = lexiconOfWords(counts.keys())
  const termsOf = createWordTerms(lexicon)
  const terms = await inTurns(read, words => entryTerms(words, termsOf))
  const vocabulary = createVocabulary(terms)
  const scores = createTermScores(await fillIndex(terms), term => vocabulary.frequency(term) > 0)
  // Those take longest, and nobody shall be the first to wait for them.
  vocabulary.frequent(FREQUENT_ENTRIES).forEach(scores.of)
  const reader: QueryReader = { vocabulary, lexicon, synonyms: createSynonymTable(synonyms), scores }
  const rank = createRank(entries.length, scores)
  const liftCloseWords = createLiftCloseWords(
    read.map(({ text }) => text.words),
    termsOf,
  )
  const spreadDocuments = createSpreadDocuments(entries.map(entry => entry.document))
  const collapse = createCollapse(entries)
  const countFacets = createFacetCounter(entries)

  return {
    engine: ENGINE,
    revision,
    search: async query => search(query),
    suggest: createSuggest({ entries, synonyms, cited, counts }),
  }

  function search(query: SearchQuery): SearchResult {
    const words = readQuery(query.text, reader)
    const ranking = rank(words)
    const isFiltered = query.documents || query.kinds || query.labels
    const allowed = isFiltered
      ? ranking.found.filter(entry => isAllowed(entries[entry]!, query))
      : ranking.found
    const hits = collapse(allowed, ranking.scores)
    const offset = query.offset ?? 0
    const top = bestFirst(hits, ranking.scores, LOOKED_AT_AGAIN)
    liftCloseWords(words, top, ranking.scores)
    spreadDocuments(top, ranking.scores)
    const best = bestFirst(hits, ranking.scores, offset + Math.max(query.limit, 1))
    return {
      total: hits.length,
      confident: best.some(entry => ranking.coverage[entry]! >= LEAST_CONFIDENT_COVERAGE),
      hits: best
        .slice(offset, offset + query.limit)
        .map(entry => hit(entries[entry]!, ranking.scores[entry]!, words)),
      facets: countFacets(hits),
    }
  }

  function hit(entry: SearchEntry, score: number, words: readonly QueryWord[]): Hit {
    const { key, label, document, version, start, end, exact } = entry
    const matches = findMatches(exact, words, termsOf)
    const surfaces = new Map(
      matches.map(match => exact.slice(match.start, match.end)).map(word => [word.toLowerCase(), word]),
    )
    return {
      key,
      label,
      document,
      version,
      start,
      end,
      score,
      snippet: cutSnippet(exact, matches),
      matchedTerms: [...surfaces.values()],
    }
  }
}

function isAllowed(entry: SearchEntry, { documents, kinds, labels }: SearchQuery): boolean {
  return (
    (!documents || documents.includes(entry.document)) &&
    (!kinds || kinds.includes(entry.kind)) &&
    (!labels || labels.includes(entry.label))
  )
}

function countWords(read: readonly EntryWords[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { title, text } of read) {
    for (const { words } of [title, text])
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
