import type { GraphNode } from '../../graph/model/node.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { listAll } from './list-all.ts'

/** What an answer rests on: a "no" is worth no more than what was searched. */
export interface Scope {
  /** Documents whose text is in the store. */
  readonly searched: readonly GraphNode[]
  /** Documents that others name, but whose text is not in the store. */
  readonly missing: readonly GraphNode[]
  /** ISO 8601, UTC: when the newest source was taken in; null when the store is empty. */
  readonly asOf: string | null
  readonly revision: number
  /** False while the links are older than the texts. */
  readonly linked: boolean
}

/** Two calls of the port. */
export async function scopeOf(reader: StoreReader): Promise<Scope> {
  const [status, documents] = await Promise.all([reader.status(), listAll(reader, { labels: ['Document'] })])
  return {
    searched: documents.filter(document => document.properties.inCorpus === true),
    missing: documents.filter(document => document.properties.inCorpus !== true),
    asOf: status.asOf,
    revision: status.revision,
    linked: status.linked,
  }
}
