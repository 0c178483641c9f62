import type { SearchIndex } from '../../graph/store/search.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { createSearchIndex } from '../search/create-search-index.ts'
import { searchEntries } from './search-entries.ts'
import { searchNames } from './search-names.ts'
import { searchSynonyms } from './search-synonyms.ts'

/** Full text over what the store holds now. */
export async function openSearch(reader: StoreReader): Promise<SearchIndex> {
  const { revision } = await reader.status()
  const [entries, named] = await Promise.all([searchEntries(reader), searchNames(reader)])
  return createSearchIndex(entries, { revision, synonyms: searchSynonyms(named), named })
}
