import { type Calls, runNow } from '../store/calls.ts'
import { narrow } from '../store/narrow.ts'
import { reachSteps } from '../store/reach.ts'
import { shortestEdges } from '../store/shortest-edges.ts'
import type { StoreReader, StoreStatus } from '../store/store.ts'
import type { Connection } from './connection.ts'
import { countStore } from './count-store.ts'
import { listEdges, listEnds, listQuotes } from './list-edges.ts'
import { listNodes } from './list-nodes.ts'
import { listReviews } from './list-reviews.ts'
import { FORMAT } from './migrations.ts'
import { readMessages } from './read-messages.ts'
import { readNodes } from './read-nodes.ts'
import { readVersion } from './read-version.ts'
import { streamRecords } from './stream-records.ts'

/** The reading half of the port on one connection; each call sees one whole revision. */
export function readerOf(connection: Connection): StoreReader {
  const calls: Calls = {
    status: () => readStatus(connection),
    nodes: keys => readNodes(connection, keys),
    list: query => connection.read(() => listNodes(connection, runNow(narrow(query), calls))),
    edges: query => listEdges(connection, query),
    slimEdges: (query, detail) => (detail === 'ENDS' ? listEnds : listQuotes)(connection, query),
    paths: query => connection.read(() => runNow(shortestEdges(query), calls)),
    counts: () => countStore(connection),
    reviews: () => listReviews(connection),
  }
  return {
    status: async () => calls.status(),
    nodes: async keys => calls.nodes(keys),
    list: async query => calls.list(query),
    edges: async query => calls.edges(query),
    paths: async query => calls.paths(query),
    reach: async plan => connection.read(() => runNow(reachSteps(plan), calls)),
    version: async (document, sha256) => readVersion(connection, document, sha256),
    counts: async () => calls.counts(),
    messages: async () => readMessages(connection),
    reviews: async () => calls.reviews(),
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
