import type { SearchIndex } from '../../graph/store/search.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { openSearch, type SearchPlace } from './open-search.ts'

export interface LiveSearch extends SearchIndex {
  /** Says that the later revision has the same texts as the one before: an index of the one serves the other. */
  readonly keep: (before: number, after: number) => void
  /** Looks whether the store has gone on, so that the first search afterwards need not be of what was before. */
  readonly follow: () => Promise<void>
}

/**
 * An index that follows its store: when somebody has written a new revision, the
 * next search starts to build a new index, and goes on with the old one until it
 * is there. What it answers says of which revision it is.
 */
export async function createLiveSearch(
  reader: StoreReader,
  report: (error: unknown) => void,
  place: SearchPlace = {},
): Promise<LiveSearch> {
  let current = await openSearch(reader, place)
  let revision = current.revision
  let building = false
  // Suggestions are made ready with the first one, and a server plans the first search: nobody who types shall wait for it.
  const getReady = (index: SearchIndex) => {
    index.suggest('a', 1).catch(report)
    index.search({ text: 'a', limit: 1 }).catch(report)
  }
  getReady(current)
  const follow = async (): Promise<SearchIndex> => {
    // An index that lies with its store is of its revision: nobody has to ask.
    if (current.follows) return current
    const status = await reader.status()
    if (status.revision !== revision && !building) {
      building = true
      openSearch(reader, place)
        .then(fresh => {
          current = fresh
          revision = fresh.revision
          getReady(fresh)
        })
        .catch(report)
        .finally(() => {
          building = false
        })
    }
    return current
  }
  return {
    get engine() {
      return current.engine
    },
    get revision() {
      return current.follows ? current.revision : revision
    },
    keep: (before, after) => {
      if (revision === before) revision = after
    },
    follow: async () => void (await follow()),
    ...(current.follows && { follows: true }),
    get namesOf() {
      return current.namesOf
    },
    search: async query => (await follow()).search(query),
    suggest: async (prefix, limit) => (await follow()).suggest(prefix, limit),
  }
}
