import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openSqliteReader } from '../graph/sqlite/open-reader.ts'
import type { StoreReader } from '../graph/store/store.ts'
import { readBackground } from '../src/app/background.ts'
import { ingestDocuments } from '../src/app/ingest-documents.ts'

/** A store of the bundled corpus for all tests of a file; gives its reader, once they run. */
export function bundledGraph(): () => StoreReader {
  let folder: string
  let reader: StoreReader
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sporbar-bundled-'))
    const store = join(folder, 'graph.db')
    await ingestDocuments({ store, paths: [], background: await readBackground() })
    reader = await openSqliteReader(store)
  }, 120_000)
  afterAll(async () => {
    await reader.close()
    await rm(folder, { recursive: true })
  })
  return () => reader
}
