import type {
  Facets,
  Hit,
  SearchEntry,
  SearchIndex,
  SearchQuery,
  SearchResult,
} from '../../graph/store/search.ts'
import type { Ranking } from '../ranking/ranker.ts'
import { allows, isFiltered } from './allows.ts'
import { bestFirst } from './best-first.ts'
import { createCollapse } from './collapse.ts'
import { createFacetCounter } from './count-facets.ts'
import { createMiniRanker } from './create-mini-ranker.ts'
import { createSuggest } from './create-suggest.ts'
import { cutSnippet } from './cut-snippet.ts'
import { findMatches } from './find-matches.ts'
import { decodeHitCursor, encodeHitCursor } from './hit-cursor.ts'
import { hitsAfter } from './hits-after.ts'
import { createSpreadDocuments } from './spread-documents.ts'
import type { Synonyms } from './synonyms.ts'

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

  return {
    engine,
    revision,
    search: async query => search(query),
    suggest: createSuggest({ entries, synonyms, cited, counts }),
  }

  function search(query: SearchQuery): SearchResult {
    const place = query.after === undefined ? undefined : decodeHitCursor(query.after)
    const ranking = ranker.rank(query.text)
    const { found, scores, coverage } = ranking
    const hitsBut = (facet?: keyof Facets) =>
      collapse(
        found.filter(entry => allows(entries[entry]!, query, facet)),
        scores,
      )
    const hits = hitsBut()
    const best = bestFirst(hits, scores, SPREAD, order)
    const placed = scores.slice()
    spreadDocuments(best, placed)
    const rest = place ? hitsAfter(hits, place, { scores: placed, order, keyOf }) : hits
    return {
      total: hits.length,
      confident: best.slice(0, BEST).some(entry => coverage[entry]! >= LEAST_CONFIDENT_COVERAGE),
      hits: bestFirst(rest, placed, query.limit, order).map(entry => hit(entry, placed[entry]!, ranking)),
      hasNext: rest.length > query.limit,
      facets: countFacets(facet => (isFiltered(query, facet) ? hitsBut(facet) : hits)),
      didYouMean: null,
      nearest: [],
    }
  }

  function hit(entry: number, score: number, { scores, words, explain }: Ranking): Hit {
    const { key, label, document, version, start, end, exact } = entries[entry]!
    const matches = findMatches(exact, words, termsOf)
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

function orderByKey(entries: readonly SearchEntry[]): ArrayLike<number> {
  const order = new Int32Array(entries.length)
  const sorted = [...entries.keys()].sort((a, b) => (entries[a]!.key < entries[b]!.key ? -1 : 1))
  for (const [at, entry] of sorted.entries()) order[entry] = at
  return order
}
