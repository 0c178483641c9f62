import type { SearchIndex, SearchResult, Suggestion } from '../../graph/store/search.ts'

export interface RememberedSearch extends SearchIndex {
  /** The one revision of the index that was searched, undefined where nothing was; not certain where it changed meanwhile. */
  searched(): { readonly revision: number | undefined; readonly certain: boolean }
}

/** The index for one request: what was asked ahead of the fields is not asked again. */
export function rememberedSearch(index: SearchIndex): RememberedSearch {
  const results = new Map<string, Promise<SearchResult>>()
  const suggestions = new Map<string, Promise<readonly Suggestion[]>>()
  const revisions = new Set<number>()
  const note = (): void => {
    revisions.add(index.revision)
    // Names that are older than the index may have found something else.
    if (index.namesOf !== undefined) revisions.add(index.namesOf)
  }
  const once = <T>(known: Map<string, Promise<T>>, name: string, ask: () => Promise<T>): Promise<T> => {
    const asked = known.get(name)
    if (asked) return asked
    note()
    const answer = ask().finally(note)
    known.set(name, answer)
    return answer
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
    suggest: (prefix, limit) =>
      once(suggestions, JSON.stringify([prefix, limit]), () => index.suggest(prefix, limit)),
    search: query => once(results, JSON.stringify(query), () => index.search(query)),
  }
}
