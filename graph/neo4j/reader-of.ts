import { runAsync } from '../store/calls.ts'
import { narrow } from '../store/narrow.ts'
import { shortestEdges } from '../store/shortest-edges.ts'
import type { NodePage, NodeQuery, StoreReader, StoreStatus } from '../store/store.ts'
import type { Connection, Run } from './connection.ts'
import { countStore } from './count-store.ts'
import { listEdges } from './list-edges.ts'
import { listNodes } from './list-nodes.ts'
import { listReviews } from './list-reviews.ts'
import { FORMAT } from './migrations.ts'
import { missing } from './neo4j-error.ts'
import { reach } from './reach.ts'
import { readMessages } from './read-messages.ts'
import { readNodes } from './read-nodes.ts'
import { readVersion } from './read-version.ts'
import { streamRecords } from './stream-records.ts'
import { type Together, together } from './together.ts'

const STATUS = `
  MATCH (store:SporbarStore)
  RETURN store {.revision, .linked, .madeBy, .asOf} AS row
`

/** Whoever asks while others are being told is told by the next call, which has not begun yet: nobody is told what was before. */
const STATUSES: Together = { calls: 2, questions: Number.POSITIVE_INFINITY }

type Calls = Pick<StoreReader, 'status' | 'nodes' | 'list' | 'edges' | 'paths' | 'counts' | 'reviews'>

/** The reading half of the port on one connection; each call sees one whole revision. */
export function readerOf(connection: Connection): StoreReader {
  const { url } = connection
  const read: Run = (query, values) => connection.read(query, values)
  const calls = callsOn(read, url)
  const asOne = async (asked: readonly undefined[]) => {
    const status = await calls.status()
    return asked.map(() => status)
  }
  const status = together(asOne, STATUSES)
  return {
    ...calls,
    status: () => status(undefined),
    // What takes several questions is asked within one transaction.
    list: query =>
      query.under === undefined && query.involves === undefined
        ? calls.list(query)
        : connection.readWhole(run => callsOn(run, url).list(query)),
    paths: query => connection.readWhole(run => callsOn(run, url).paths(query)),
    reach: plan => reach(read, plan, url),
    version: (document, sha256) => readVersion(read, document, sha256),
    messages: () => readMessages(read),
    records: () => streamRecords(connection),
    close: () => connection.close(),
  }
}

function callsOn(run: Run, url: string): Calls {
  const calls: Calls = {
    status: () => readStatus(run, url),
    nodes: keys => readNodes(run, keys),
    list: async (query: NodeQuery): Promise<NodePage> => listNodes(run, await runAsync(narrow(query), calls)),
    edges: query => listEdges(run, query),
    paths: query => runAsync(shortestEdges(query), calls),
    counts: () => countStore(run),
    reviews: () => listReviews(run),
  }
  return calls
}

async function readStatus(run: Run, url: string): Promise<StoreStatus> {
  const [status] = await run<Omit<StoreStatus, 'format'>>(STATUS)
  if (!status) throw missing(url)
  return { format: FORMAT, ...status }
}
