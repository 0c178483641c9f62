import type { StoreReader, StoreStatus } from '../store/store.ts'
import type { Connection } from './connection.ts'
import { countStore } from './count-store.ts'
import { listEdges } from './list-edges.ts'
import { listNodes } from './list-nodes.ts'
import { listReviews } from './list-reviews.ts'
import { FORMAT } from './migrations.ts'
import { readMessages } from './read-messages.ts'
import { readNodes } from './read-nodes.ts'
import { readVersion } from './read-version.ts'
import { streamRecords } from './stream-records.ts'

/** The reading half of the port on one connection; each call sees one whole revision. */
export function readerOf(connection: Connection): StoreReader {
  return {
    status: async () => readStatus(connection),
    nodes: async keys => readNodes(connection, keys),
    list: async query => listNodes(connection, query),
    edges: async query => listEdges(connection, query),
    version: async (document, sha256) => readVersion(connection, document, sha256),
    counts: async () => countStore(connection),
    messages: async () => readMessages(connection),
    reviews: async () => listReviews(connection),
    records: () => streamRecords(connection.file),
    close: async () => connection.close(),
  }
}

function readStatus(connection: Connection): StoreStatus {
  const row = connection.get<{ revision: number; linked: number; made_by: string; as_of: string | null }>(
    'SELECT revision, linked, made_by, as_of FROM state',
  )!
  return {
    format: FORMAT,
    revision: row.revision,
    linked: row.linked === 1,
    madeBy: row.made_by,
    asOf: row.as_of,
  }
}
