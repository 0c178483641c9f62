import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { GraphNode } from '../../../graph/model/node.ts'
import { exportRecord } from '../../../graph/store/export-record.ts'
import type { StoreReader } from '../../../graph/store/store.ts'
import { readBackground } from '../../../src/app/background.ts'
import { ingestDocuments } from '../../../src/app/ingest-documents.ts'
import { openReader } from '../../../src/app/open-store.ts'
import { storeUnderTest } from '../../store-under-test.ts'

/** A folder of documents and stores beside it, for one test; `graph.db` is the store under test, the others are files. */
export async function createWorkbench() {
  const folder = await mkdtemp(join(tmpdir(), 'sporbar-load-'))
  const background = await readBackground()
  const docs = join(folder, 'docs')
  await mkdir(docs)
  const graph = await storeUnderTest(folder)
  const place = (name: string) => ({
    store: name === 'graph.db' ? graph : join(folder, name),
    reviews: join(folder, `${name}.reviews.jsonl`),
  })
  const withStore = async <T>(store: string, use: (reader: StoreReader) => Promise<T>): Promise<T> => {
    const reader = await openReader(place(store).store)
    try {
      return await use(reader)
    } finally {
      await reader.close()
    }
  }
  return {
    folder,
    docs,
    background,
    /** A store, and the log of decisions that goes with it. */
    place,
    write: async (name: string, text: string | Uint8Array) => {
      await mkdir(dirname(join(docs, name)), { recursive: true })
      await writeFile(join(docs, name), text)
    },
    remove: (name: string) => rm(join(docs, name), { recursive: true }),
    ingest: (store: string, paths: readonly string[] = [docs]) =>
      ingestDocuments({ ...place(store), paths, background }),
    export: (store: string) =>
      withStore(store, async reader => {
        const lines: string[] = []
        for await (const record of reader.records()) lines.push(exportRecord(record))
        return lines.join('\n')
      }),
    nodes: (store: string, label: GraphNode['label']) =>
      withStore(store, async reader => (await reader.list({ labels: [label], limit: 1000 })).nodes),
    withStore,
    end: () => rm(folder, { recursive: true, force: true }),
  }
}
export type Workbench = Awaited<ReturnType<typeof createWorkbench>>
