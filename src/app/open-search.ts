import type { SearchIndex } from '../../graph/store/search.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { createSearchIndex } from '../search/create-search-index.ts'
import { openNeo4jSearch } from './open-neo4j-search.ts'
import { savedSearch } from './saved-search.ts'
import { searchNames } from './search-names.ts'
import { searchSynonyms } from './search-synonyms.ts'

export interface SearchPlace {
  /** File in which the index is kept between two starts. Default: nowhere. */
  readonly saved?: string
}

/** Full text over what the store holds now: its own index where it has one, otherwise one in memory. */
export async function openSearch(reader: StoreReader, { saved }: SearchPlace = {}): Promise<SearchIndex> {
  const own = await openNeo4jSearch(reader)
  if (own) return own
  const { revision } = await reader.status()
  const [{ entries, data }, named] = await Promise.all([savedSearch(reader, saved), searchNames(reader)])
  return createSearchIndex(entries, { revision, synonyms: searchSynonyms(named), named, data })
}
