import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SearchIndex } from '../../graph/store/search.ts'
import { buildIndexData } from '../../src/ranking/index-data.ts'
import { decodeIndex, encodeIndex } from '../../src/ranking/saved-index.ts'
import { TUNING } from '../../src/ranking/tuning.ts'
import { createSearchIndex } from '../../src/search/create-search-index.ts'
import type { BuiltIndex, Engine } from './engine.ts'

const OPTIONS = { revision: 1, synonyms: new Map() } as const
const fileIn = (folder: string): string => join(folder, 'own.search')

/** The embedded engine as it is shipped, with snippets, facets and totals: all of what a search gives. */
export const OWN_INDEX: Engine = {
  name: 'Sporbar, embedded',
  async build(entries, folder) {
    const data = await buildIndexData(entries, TUNING)
    const index = await createSearchIndex(entries, { ...OPTIONS, data })
    return {
      ...opened(index),
      async save() {
        const parts = await encodeIndex({ madeOf: 'bench', entries, data })
        await writeFile(fileIn(folder), parts)
        return parts.reduce((bytes, part) => bytes + part.length, 0)
      },
    }
  },
  async load(_, folder) {
    const saved = await decodeIndex(await readFile(fileIn(folder)))
    if (!saved) throw new Error('What was saved cannot be read.')
    return opened(await createSearchIndex(saved.entries, { ...OPTIONS, data: saved.data }))
  },
}

function opened(index: SearchIndex): BuiltIndex {
  return {
    search: async (text, limit) => (await index.search({ text, limit })).hits.map(({ key }) => key),
    close: async () => {},
  }
}
