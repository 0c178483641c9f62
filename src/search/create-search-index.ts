import type {
  Facets,
  Hit,
  SearchEntry,
  SearchIndex,
  SearchQuery,
  SearchResult,
} from '../../graph/store/search.ts'
import type { Ranking } from '../ranking/ranker.ts'
import { allows, bothFilters, type Filters, isFiltered } from './allows.ts'
import { bestFirst } from './best-first.ts'
import { createCollapse } from './collapse.ts'
import { createFacetCounter } from './count-facets.ts'
import { createMiniRanker } from './create-mini-ranker.ts'
import { createSuggest } from './create-suggest.ts'
import { cutSnippet } from './cut-snippet.ts'
import { createDocumentNames } from './document-names.ts'
import { findMatches } from './find-matches.ts'
import { decodeHitCursor, encodeHitCursor } from './hit-cursor.ts'
import { hitsAfter } from './hits-after.ts'
import { listOf } from './list-of.ts'
import { orderByKey } from './order-by-key.ts'
import { type ReadText, readText } from './read-text.ts'
import { createSpreadDocuments } from './spread-documents.ts'
import type { Synonyms } from './synonyms.ts'
import { createTextTest } from './text-test.ts'
import { withPhrases } from './with-phrases.ts'

/**
 * One of the best hits must cover this share of what the query says. Below it
 * what was found shares a word or two with the query, but not its subject.
 */
const LEAST_CONFIDENT_COVERAGE = 0.5
/** Hits that are looked at for it: as many as people look at. */
const BEST = 10
/** Hits that are spread over documents: the order below them is left as it is. */
const SPREAD = 50

const LOWERED = { channel: 'ORDER', word: null, met: 'bedre treff i samme dokument står foran' } as const
export interface IndexOptions {
  /** Revision of the graph that the entries are of. */
  readonly revision: number
  readonly synonyms: Synonyms
}

/**
 * Full text over statements and passages, in memory. Several entries may have
 * one key (a statement that several versions mention): the best one is the hit.
 */
export async function createSearchIndex(
  source: Iterable<SearchEntry>,
  { revision, synonyms }: IndexOptions,
): Promise<SearchIndex> {
  const entries = [...source]
  const { engine, ranker, termsOf, cited, counts } = await createMiniRanker(entries, synonyms)
  const spreadDocuments = createSpreadDocuments(entries.map(entry => entry.document))
  const collapse = createCollapse(entries)
  const countFacets = createFacetCounter(entries)
  const keyOf = (entry: number) => entries[entry]!.key
  const order = orderByKey(entries)
  const documentsNamed = createDocumentNames(entries, synonyms)
  const everything = listOf(entries.length)

  return {
    engine,
    revision,
    search: async query => search(query),
    suggest: createSuggest({ entries, synonyms, cited, counts }),
  }

  function search(query: SearchQuery): SearchResult {
    const place = query.after === undefined ? undefined : decodeHitCursor(query.after)
    const read = readText(query.text, documentsNamed)
    const filters = bothFilters(query, read)
    const ranking = rankOrList(read, filters)
    const { scores, coverage } = ranking
    const passes = createTextTest(read)
    const found = passes ? ranking.found.filter(entry => passes(entries[entry]!)) : ranking.found
    const hitsBut = (facet?: keyof Facets) =>
      collapse(
        found.filter(entry => allows(entries[entry]!, filters, facet)),
        scores,
      )
    const hits = hitsBut()
    const best = bestFirst(hits, scores, SPREAD, order)
    const placed = scores.slice()
    if (ranking.words.length > 0) spreadDocuments(best, placed)
    const rest = place ? hitsAfter(hits, place, { scores: placed, order, keyOf }) : hits
    return {
      total: hits.length,
      confident: best.slice(0, BEST).some(entry => coverage[entry]! >= LEAST_CONFIDENT_COVERAGE),
      hits: bestFirst(rest, placed, query.limit, order).map(entry =>
        hit(entry, placed[entry]!, ranking, read),
      ),
      hasNext: rest.length > query.limit,
      facets: countFacets(facet => (isFiltered(filters, facet) ? hitsBut(facet) : hits)),
      didYouMean: null,
      nearest: [],
      read: {
        text: read.unfiltered,
        phrases: read.phrases,
        without: read.without.map(({ text }) => text),
        ...filters,
      },
    }
  }

  /** Where nothing can be ranked by, all that the query allows is listed. */
  function rankOrList(read: ReadText, filters: Filters): Ranking {
    const ranking = ranker.rank(read.words)
    const isAsked = read.phrases.length + read.without.length + Object.keys(filters).length > 0
    return ranking.words.length === 0 && isAsked ? everything : ranking
  }

  function hit(entry: number, score: number, { scores, words, explain }: Ranking, read: ReadText): Hit {
    const { key, label, document, version, start, end, exact } = entries[entry]!
    const matches = withPhrases(exact, findMatches(exact, words, termsOf), read.phrases)
    const surfaces = new Map(
      matches.map(match => exact.slice(match.start, match.end)).map(word => [word.toLowerCase(), word]),
    )
    const lowered = score - scores[entry]!
    return {
      key,
      label,
      document,
      version,
      start,
      end,
      score,
      explanation: [...explain(entry), ...(lowered < 0 ? [{ ...LOWERED, value: lowered }] : [])],
      cursor: encodeHitCursor({ score, key }),
      snippet: cutSnippet(exact, matches),
      matchedTerms: [...surfaces.values()],
    }
  }
}
