import type { SearchEntry, SearchIndex, SearchQuery, SearchResult } from '../../graph/store/search.ts'
import { bestFirst } from '../ranking/best-first.ts'
import { turn } from '../ranking/in-turns.ts'
import type { IndexData } from '../ranking/index-data.ts'
import { createFacetCounter } from './count-facets.ts'
import { createFinder } from './create-finder.ts'
import { createRaise } from './create-raise.ts'
import { createRanker } from './create-ranker.ts'
import { createSpeller } from './create-speller.ts'
import { createSuggest } from './create-suggest.ts'
import { createDocumentNames } from './document-names.ts'
import { decodeHitCursor } from './hit-cursor.ts'
import { hitsAfter } from './hits-after.ts'
import { makeHit } from './make-hit.ts'
import type { NamedNode } from './named-node.ts'
import { createNearestNames } from './nearest-names.ts'
import { putRight } from './put-right.ts'
import { readText } from './read-text.ts'
import { createSynonymTable, type Synonyms } from './synonyms.ts'

/**
 * One of the best hits must cover this share of what the query says. Below it
 * what was found shares a word or two with the query, but not its subject.
 */
const LEAST_CONFIDENT_COVERAGE = 0.5

export interface IndexOptions {
  /** Revision of the graph that the entries are of. */
  readonly revision: number
  readonly synonyms: Synonyms
  /** Concepts, organisations and documents, which suggestions lead to. Default none. */
  readonly named?: readonly NamedNode[]
  /** What was computed of the same entries before. */
  readonly data?: IndexData
}

/**
 * Full text over statements and passages, in memory. Several entries may have
 * one key (a statement that several versions mention): the best one is the hit.
 */
export async function createSearchIndex(
  source: Iterable<SearchEntry>,
  { revision, synonyms, named = [], data }: IndexOptions,
): Promise<SearchIndex> {
  const entries = [...source]
  const ranked = await createRanker(entries, createSynonymTable(synonyms), data)
  const { engine, holds, termsOf, cited, counts, lexicon } = ranked
  // Others have their turn between the steps: a server answers while an index is made.
  await turn()
  const find = await createFinder(entries, ranked, createRaise(entries, { named, holds, termsOf }))
  await turn()
  const documentsNamed = await createDocumentNames(entries, synonyms)
  const countFacets = await createFacetCounter(entries)
  await turn()
  const speller = await createSpeller(counts, lexicon, synonyms.keys())
  const nearestNames = createNearestNames(named.filter(({ label }) => label !== 'Document'))

  return {
    engine,
    revision,
    search: async query => search(query),
    suggest: createSuggest({ entries, named, cited, counts }),
  }

  function search(query: SearchQuery): SearchResult {
    const place = query.after === undefined ? undefined : decodeHitCursor(query.after)
    const read = readText(query.text, documentsNamed)
    const found = find(query, read)
    const { hits, placed, order, coverage, ranking } = found
    const rest = place ? hitsAfter(hits, place, { scores: placed, order, keyOf }) : hits
    const confident = coverage >= LEAST_CONFIDENT_COVERAGE
    const shown = bestFirst(rest, placed, query.limit, order).map(number =>
      makeHit({ entry: entries[number]!, number, score: placed[number]! }, ranking, read.phrases),
    )
    const facets = countFacets(found.hitsOf)
    return {
      total: hits.length,
      confident,
      hits: shown,
      hasNext: rest.length > query.limit,
      facets,
      // Last: it ranks anew.
      didYouMean: betterText(query, putRight(read, speller), coverage),
      nearest: confident ? [] : nearestNames(read.words),
      read: {
        text: read.unfiltered,
        phrases: read.phrases,
        without: read.without.map(({ text }) => text),
        named: found.named,
        unread: read.unread.map(({ start, end }) => read.input.slice(start, end)),
        ...found.filters,
      },
    }
  }

  /** The text, where it finds what is at least as much about it as what was found; otherwise null. */
  function betterText(query: SearchQuery, text: string | null, coverage: number): string | null {
    if (text === null) return null
    const better = find(query, readText(text, documentsNamed))
    return better.hits.length > 0 && better.coverage >= coverage ? text : null
  }

  function keyOf(number: number): string {
    return entries[number]!.key
  }
}
