import type { SearchIndex } from '../../graph/store/search.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { createSearchIndex } from '../search/create-search-index.ts'
import { openNeo4jSearch } from './open-neo4j-search.ts'
import { searchEntries } from './search-entries.ts'
import { searchNames } from './search-names.ts'
import { searchSynonyms } from './search-synonyms.ts'

/** Full text over what the store holds now: its own index where it has one, otherwise one in memory. */
export async function openSearch(reader: StoreReader): Promise<SearchIndex> {
  const own = await openNeo4jSearch(reader)
  if (own) return own
  const { revision } = await reader.status()
  const [entries, named] = await Promise.all([searchEntries(reader), searchNames(reader)])
  return createSearchIndex(entries, { revision, synonyms: searchSynonyms(named), named })
}
