import { createSearchIndex } from '../../src/search/create-search-index.ts'
import type { Engine } from './engine.ts'

/** The embedded engine as it is shipped, with snippets, facets and totals: all of what a search gives. */
export const OWN_INDEX: Engine = {
  name: 'Sporbar, embedded',
  async build(entries) {
    const index = await createSearchIndex(entries, { revision: 1, synonyms: new Map() })
    return {
      search: async (text, limit) => (await index.search({ text, limit })).hits.map(({ key }) => key),
      close: async () => {},
    }
  },
}
