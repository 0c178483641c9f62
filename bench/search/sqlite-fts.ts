import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'libsql'
import type { SearchEntry } from '../../graph/store/search.ts'
import { contentStems } from '../../ingest/language/norwegian/content-stems.ts'
import type { BuiltIndex, Engine } from './engine.ts'
import { everythingIn } from './everything-in.ts'

/** SQLite's full-text index over stems that are made outside of it; BM25. */
export const SQLITE_FTS: Engine = {
  name: 'SQLite FTS5, stems',
  async build(entries, folder) {
    const file = join(folder, 'fts.db')
    const database = new Database(file)
    // As fast as it goes: an index that is lost is built again.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF')
    database.exec('CREATE VIRTUAL TABLE entries USING fts5(key UNINDEXED, stems)')
    const insert = database.prepare('INSERT INTO entries (key, stems) VALUES (?, ?)')
    database.transaction((all: readonly SearchEntry[]) => {
      for (const entry of all) insert.run(entry.key, contentStems(everythingIn(entry)).join(' '))
    })(entries)
    return opened(database, file)
  },
  async load(_, folder) {
    const file = join(folder, 'fts.db')
    return opened(new Database(file, { readonly: true }), file)
  },
}

function opened(database: Database.Database, file: string): BuiltIndex {
  const find = database.prepare(
    'SELECT key FROM entries WHERE stems MATCH ? ORDER BY bm25(entries, 0, 1) LIMIT ?',
  )
  return {
    async search(text, limit) {
      const stems = [...new Set(contentStems(text))]
      if (stems.length === 0) return []
      const match = stems.map(stem => `"${stem.replaceAll('"', '')}"`).join(' OR ')
      return (find.all(match, limit) as { key: string }[]).map(({ key }) => key)
    },
    save: async () => (await stat(file)).size,
    close: async () => {
      database.close()
    },
  }
}
