import type { SearchPlace } from './open-search.ts'
import { readStorePlace } from './store-place.ts'

/** The index of a store in a file is kept beside it; a server keeps its own. */
export function searchPlaceOf(store: string): SearchPlace {
  const place = readStorePlace(store)
  return 'file' in place ? { saved: `${place.file}.search` } : {}
}
