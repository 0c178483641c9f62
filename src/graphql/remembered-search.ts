import type { SearchIndex, SearchResult } from '../../graph/store/search.ts'

export interface RememberedSearch extends SearchIndex {
  /** The one revision of the index that was searched, undefined where nothing was; not certain where it changed meanwhile. */
  searched(): { readonly revision: number | undefined; readonly certain: boolean }
}

/** The index for one request: a search that was made ahead of the fields is not made again. */
export function rememberedSearch(index: SearchIndex): RememberedSearch {
  const results = new Map<string, Promise<SearchResult>>()
  const revisions = new Set<number>()
  const note = (): void => {
    revisions.add(index.revision)
    // Names that are older than the index may have found something else.
    if (index.namesOf !== undefined) revisions.add(index.namesOf)
  }
  const noting = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work
    note()
    return result
  }
  return {
    get engine() {
      return index.engine
    },
    get revision() {
      return index.revision
    },
    searched() {
      const [revision] = revisions
      return { revision, certain: revisions.size <= 1 }
    },
    suggest(prefix, limit) {
      note()
      return noting(index.suggest(prefix, limit))
    },
    search(query) {
      const name = JSON.stringify(query)
      const known = results.get(name)
      if (known) return known
      note()
      const result = noting(index.search(query))
      results.set(name, result)
      return result
    },
  }
}
