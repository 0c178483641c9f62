import type { Facets, SearchEntry, SearchQuery } from '../../graph/store/search.ts'
import { bestFirst } from '../ranking/best-first.ts'
import type { Ranking } from '../ranking/ranker.ts'
import { allows, bothFilters, type Filters, isFiltered } from './allows.ts'
import { createCollapse } from './collapse.ts'
import type { Raise } from './create-raise.ts'
import type { RankedWords } from './create-ranker.ts'
import { listOf } from './list-of.ts'
import { orderByKey } from './order-by-key.ts'
import type { ReadText } from './read-text.ts'
import { createSpreadDocuments } from './spread-documents.ts'
import { createTextTest } from './text-test.ts'

/** Hits that tell whether anything is about the query: as many as people look at. */
const BEST = 10
/** Hits that are spread over documents: the order below them is left as it is. */
const SPREAD = 50

/** All hits of one query, by the numbers of their entries. Valid until the next query. */
export interface Finding {
  readonly filters: Filters
  readonly ranking: Ranking
  /** In no order. */
  readonly hits: readonly number[]
  /** By number: what the hits are ordered by, equal ones by `order`. */
  readonly placed: Float64Array
  readonly order: ArrayLike<number>
  /** How much of the query the best hits hold, 0–1. */
  readonly coverage: number
  /** Documents that the words name. */
  readonly named: readonly string[]
  /** The hits that there would be without the filter of a facet. */
  readonly hitsOf: (facet: keyof Facets) => readonly number[]
}

/** Finds what the query language asks for among what a ranker ranks. Lets others have their turn between its steps. */
export async function createFinder(
  entries: readonly SearchEntry[],
  { ranker, holds }: Pick<RankedWords, 'ranker' | 'holds'>,
  raise: Raise,
): Promise<(query: SearchQuery, read: ReadText) => Finding> {
  const spreadDocuments = createSpreadDocuments(entries.map(entry => entry.document))
  const collapse = await createCollapse(entries)
  const order = await orderByKey(entries)
  const everything = listOf(entries.length)
  // Filled anew by each query: a copy for each would be most of what is thrown away.
  const placed = new Float64Array(entries.length)

  return (query, read) => {
    const filters = bothFilters(query, read)
    const { ranking, keeps, named } = raise(rankOrList(read, filters), read.words)
    const { scores } = ranking
    const passes = createTextTest(read, entries, holds)
    const found = passes ? ranking.found.filter(passes) : ranking.found
    const isNarrowed = Object.keys(filters).length > 0
    const hitsBut = (facet?: keyof Facets) =>
      collapse(
        isNarrowed ? found.filter(entry => allows(entries[entry]!, filters, facet)) : found,
        scores,
        ranking.coverage,
      )
    const hits = hitsBut()
    const best = bestFirst(hits, scores, SPREAD, order)
    placed.set(scores)
    if (ranking.words.length > 0) spreadDocuments(best, placed, keeps)
    return {
      filters,
      ranking,
      hits,
      placed,
      order,
      named,
      coverage: Math.max(0, ...best.slice(0, BEST).map(entry => ranking.coverage[entry]!)),
      hitsOf: facet => (isFiltered(filters, facet) ? hitsBut(facet) : hits),
    }
  }

  /** Where nothing can be ranked by, all that the query allows is listed. */
  function rankOrList(read: ReadText, filters: Filters): Ranking {
    const ranking = ranker.rank(read.words, read.phrases.length > 0)
    const isAsked = read.phrases.length + read.without.length + Object.keys(filters).length > 0
    return ranking.words.length === 0 && isAsked ? everything : ranking
  }
}
