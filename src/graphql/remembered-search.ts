import type { SearchIndex, SearchResult } from '../../graph/store/search.ts'

export interface RememberedSearch extends SearchIndex {
  /** The one revision of the index that was searched; undefined where nothing was, or where it changed meanwhile. */
  searched(): { readonly revision: number | undefined; readonly certain: boolean }
}

/** The index for one request: a search that was made ahead of the fields is not made again. */
export function rememberedSearch(index: SearchIndex): RememberedSearch {
  const results = new Map<string, Promise<SearchResult>>()
  const revisions = new Set<number>()
  const noting = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work
    revisions.add(index.revision)
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
      // To know that an index beside the store is unchanged would take as long as to search it.
      return { revision, certain: revisions.size === 0 || (revisions.size === 1 && !index.follows) }
    },
    suggest(prefix, limit) {
      revisions.add(index.revision)
      return noting(index.suggest(prefix, limit))
    },
    search(query) {
      const name = JSON.stringify(query)
      const known = results.get(name)
      if (known) return known
      revisions.add(index.revision)
      const result = noting(index.search(query))
      results.set(name, result)
      return result
    },
  }
}
