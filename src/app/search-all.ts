import { groupBy } from '../../graph/model/group-by.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { Hit, SearchIndex, SearchQuery, SearchResult } from '../../graph/store/search.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { missingNumbers } from './missing-numbers.ts'
import { nodeMap } from './nodes-of.ts'
import { notFound } from './not-found.ts'

export interface SearchAnswer extends SearchResult {
  readonly engine: string
  /** The hits again, under their documents; documents in the order of their best hit. */
  readonly groups: readonly SearchGroup[]
  /** Filters and numbers of the query that name nothing, with the numbers that there are; Norwegian sentences. */
  readonly missing: readonly string[]
  /** Nodes of the hits and of their documents, by key. */
  readonly nodes: ReadonlyMap<string, GraphNode>
}

export interface SearchGroup {
  readonly document: string
  readonly hits: readonly Hit[]
}

/** An empty query has no hits; it is no error, since a search box starts empty. Throws NODE_NOT_FOUND for a document that there is not. */
export async function searchAll(
  reader: StoreReader,
  index: SearchIndex,
  query: SearchQuery,
): Promise<SearchAnswer> {
  const result = await index.search(query)
  const { documents = [] } = query
  const nodes = await nodeMap(reader, [...result.hits.flatMap(hit => [hit.key, hit.document]), ...documents])
  const unknown = documents.find(key => !nodes.has(key))
  if (unknown !== undefined) throw await notFound(reader, unknown)
  const groups = [...groupBy(result.hits, hit => hit.document)].map(([document, hits]) => ({
    document,
    hits,
  }))
  const missing = [
    ...result.read.unread.map(
      filter => `Fant ikke noe å avgrense til med «${filter}», som derfor er lest som ord.`,
    ),
    ...(await missingNumbers(reader, query, result)),
  ]
  return { ...result, engine: index.engine, groups, missing, nodes }
}
