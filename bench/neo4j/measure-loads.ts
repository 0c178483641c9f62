import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readBackground } from '../../src/app/background.ts'
import { copyStore } from '../../src/app/copy-store.ts'
import { ingestDocuments } from '../../src/app/ingest-documents.ts'
import { openWriter } from '../../src/app/open-store.ts'
import { timed } from '../measure/timing.ts'
import type { Neo4jServer } from '../neo4j-server/start-neo4j.ts'
import { emptyServer } from './empty-server.ts'
import type { BenchStores, Figure } from './figure.ts'
import { processorMs } from './processor-ms.ts'

/** Takes the corpus into both stores, which are empty, and moves it between them. Leaves both filled. */
export async function measureLoads(
  stores: BenchStores & { readonly documents: number },
): Promise<readonly Figure[]> {
  const { corpus, documents, file, server } = stores
  // Constraints and indexes of a new store, once and for all.
  const opening = { embedded: await opened(file), server: await opened(server.url) }
  const embedded = await worked(() => ingested(file, corpus), server)
  const far = await worked(() => ingested(server.url, corpus), server)
  await appendFile(join(corpus, 'sett-001/revisjon.md'), '\nEtterslepet økte også året etter.\n')
  const again = {
    embedded: (await ingested(file, corpus)).ms,
    server: (await ingested(server.url, corpus)).ms,
  }
  const nothing = {
    embedded: (await ingested(file, corpus)).ms,
    server: (await ingested(server.url, corpus)).ms,
  }
  const near = await worked(() => copied(file, `${file}.copy`), server)
  await emptyServer(server)
  const there = await worked(() => copied(file, server.url), server)
  const figures = (name: string, of: typeof again, more: Partial<Figure> = {}): Figure => ({
    name,
    ...of,
    ...more,
  })
  return [
    figures('opening of a new store, ms', opening),
    figures('first ingest, ms', { embedded: embedded.ms, server: far.ms }, { grows: true }),
    figures(
      'first ingest, documents/s',
      {
        embedded: perSecond(documents, embedded.ms),
        server: perSecond(documents, far.ms),
      },
      { decimals: 1 },
    ),
    figures(
      'of it to make and commit the graph, ms',
      { embedded: embedded.linkMs, server: far.linkMs },
      { grows: true },
    ),
    // What others do on the machine meanwhile tells less on this than on time.
    figures(
      'first ingest, processor ms of program and server',
      { embedded: embedded.processorMs, server: far.processorMs },
      { grows: true },
    ),
    figures('again after one document changed, ms', again, { grows: true }),
    figures('again after nothing changed, ms', nothing, { grows: true }),
    figures('copied from a file, ms', { embedded: near.ms, server: there.ms }, { grows: true }),
    figures('copied from a file, rows/s', {
      embedded: perSecond(near.rows, near.ms),
      server: perSecond(there.rows, there.ms),
    }),
    figures(
      'copied from a file, processor ms of program and server',
      { embedded: near.processorMs, server: there.processorMs },
      { grows: true },
    ),
    figures('rows', { embedded: near.rows, server: there.rows }),
  ]
}

/** What the work gives, and the processor time that it took on both sides. */
async function worked<T extends object>(
  work: () => Promise<T>,
  server: Neo4jServer,
): Promise<T & { readonly processorMs: number }> {
  const before = await processorMs(server.pid)
  const given = await work()
  return { ...given, processorMs: (await processorMs(server.pid)) - before }
}

async function opened(store: string): Promise<number> {
  return (await timed(async () => (await openWriter(store)).close())).ms
}

async function ingested(
  store: string,
  corpus: string,
): Promise<{ readonly ms: number; readonly linkMs: number }> {
  const background = await readBackground()
  const start = performance.now()
  let readMs = 0
  const { ms, value } = await timed(() =>
    ingestDocuments({
      store,
      paths: [corpus],
      background,
      onProgress: ({ stage }) => {
        if (stage === 'link') readMs = performance.now() - start
      },
    }),
  )
  if (value.failed > 0) throw new Error(`${value.failed} documents could not be taken in.`)
  return { ms, linkMs: ms - readMs }
}

async function copied(from: string, to: string): Promise<{ readonly ms: number; readonly rows: number }> {
  const { ms, value } = await timed(() => copyStore({ from, to }))
  const { sources, versions, nodes, edges } = value
  return { ms, rows: sources + versions + nodes + edges }
}

function perSecond(count: number, ms: number): number {
  return (count / ms) * 1_000
}
