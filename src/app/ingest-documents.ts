import { resolve } from 'node:path'
import { ingest } from '../../ingest/load/ingest.ts'
import type { IngestProgress, IngestReport } from '../../ingest/load/ingest-report.ts'
import type { Background } from './background.ts'
import { decidedReviews, reviewLogOf } from './decided-reviews.ts'
import { openWriter } from './open-store.ts'

export interface IngestRequest {
  /** The embedded store's file, made where there is none, or the URL of a Neo4j server. */
  readonly store: string
  /** Log of what people decided. Default: beside the store's file; a server has none. */
  readonly reviews?: string
  /** Folders and files; empty: the bundled corpus. */
  readonly paths: readonly string[]
  readonly background: Background
  readonly onProgress?: (progress: IngestProgress) => void
}

/** Takes documents into the store. Throws GraphError where the store cannot be written. */
export async function ingestDocuments(request: IngestRequest): Promise<IngestReport> {
  const { paths, background, onProgress } = request
  const roots =
    paths.length === 0
      ? [{ path: background.corpus, bundled: true }]
      : paths.map(path => ({ path: resolve(path), bundled: false }))
  const store = await openWriter(request.store)
  try {
    return await ingest({
      store,
      roots,
      catalogue: background.catalogue,
      vocabulary: background.vocabulary,
      decided: await decidedReviews(store, reviewLogOf(request.store, request.reviews)),
      now: () => new Date().toISOString(),
      ...(onProgress && { onProgress }),
    })
  } finally {
    await store.close()
  }
}
