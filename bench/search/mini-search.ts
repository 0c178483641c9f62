import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import MiniSearch, { type Options } from 'minisearch'
import type { SearchEntry } from '../../graph/store/search.ts'
import { stem } from '../../ingest/language/norwegian/stem.ts'
import { STOP_WORDS } from '../../ingest/language/norwegian/stop-words.ts'
import type { BuiltIndex, Engine } from './engine.ts'
import { everythingIn } from './everything-in.ts'

type Term = NonNullable<Options['processTerm']>

const stemOf: Term = term => {
  const lower = term.toLowerCase()
  return STOP_WORDS.has(lower) ? null : stem(lower)
}

export const MINI_SEARCH = engine('MiniSearch, defaults')
export const MINI_SEARCH_STEMS = engine('MiniSearch, stems and stop words', stemOf)

function engine(name: string, processTerm?: Term): Engine {
  const options: Options<SearchEntry> = {
    idField: 'at',
    fields: ['text'],
    storeFields: ['key'],
    extractField: (entry, field) =>
      field === 'text' ? everythingIn(entry) : (entry as unknown as Record<string, string>)[field]!,
    ...(processTerm && { processTerm }),
  }
  const fileIn = (folder: string): string =>
    join(folder, `mini-search-${processTerm ? 'stems' : 'plain'}.json`)
  return {
    name,
    async build(entries, folder) {
      const index = new MiniSearch<SearchEntry>(options)
      // Several entries may have one key: they are told apart by their place in the list.
      index.addAll(entries.map((entry, at) => ({ ...entry, at })))
      return opened(index, fileIn(folder))
    },
    async load(_, folder) {
      const saved = await readFile(fileIn(folder), 'utf8')
      return opened(MiniSearch.loadJSON<SearchEntry>(saved, options), fileIn(folder))
    },
  }
}

function opened(index: MiniSearch<SearchEntry>, file: string): BuiltIndex {
  return {
    search: async (text, limit) =>
      index
        .search(text)
        .slice(0, limit)
        .map(({ key }) => String(key)),
    async save() {
      const saved = JSON.stringify(index)
      await writeFile(file, saved)
      return Buffer.byteLength(saved)
    },
    close: async () => {},
  }
}
