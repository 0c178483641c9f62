import { join } from 'node:path'
import type { GraphEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { DocumentVersion } from '../../graph/model/version.ts'
import { openSqliteWriter } from '../../graph/sqlite/open-writer.ts'
import { checkStore } from '../../graph/store/check-store.ts'
import { exportRecord } from '../../graph/store/export-record.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { type Timing, timed, timeEach } from './timing.ts'

export interface StoreFigures {
  readonly nodes: number
  readonly edges: number
  /** Nodes, edges and versions a second, into an empty store, in one transaction. */
  readonly commitRowsPerSecond: number
  /** A statement, its neighbours, and theirs. */
  readonly twoHop: Timing
  readonly exportMs: number
  readonly exportMb: number
  readonly checkMs: number
}

/** Walks at most, and so many first that are not counted. */
const WALKS = 500
const WARM_UP = 50

/** What a store costs that holds a whole graph; `folder` is for a second store. */
export async function measureStore(reader: StoreReader, folder: string): Promise<StoreFigures> {
  const nodes: GraphNode[] = []
  const edges: GraphEdge[] = []
  const versions: DocumentVersion[] = []
  for await (const record of reader.records()) {
    if ('node' in record) nodes.push(record.node)
    else if ('edge' in record) edges.push(record.edge)
    else if ('version' in record) versions.push(record.version)
  }
  const writer = await openSqliteWriter(join(folder, 'copy.db'))
  const commit = await timed(() =>
    writer.commit({
      madeBy: 'bench',
      putNodes: nodes,
      removeNodes: [],
      putEdges: edges,
      removeEdges: [],
      putVersions: versions,
      removeVersions: [],
      redirects: {},
      reviews: [],
      messages: [],
    }),
  )
  await writer.close()

  const measures = nodes.filter(({ label }) => label === 'Measure').map(({ key }) => key)
  const stride = Math.max(1, Math.floor(measures.length / WALKS))
  const walked = measures.filter((_, at) => at % stride === 0).slice(0, WALKS)
  const twoHop = await timeEach(walked, WARM_UP, key => walkTwice(reader, key))

  const exported = await timed(() => exportedBytes(reader))
  const check = await timed(() => checkStore(reader))
  if (!check.value.ok) throw new Error(`The store does not hold: ${JSON.stringify(check.value.problems[0])}`)
  return {
    nodes: nodes.length,
    edges: edges.length,
    commitRowsPerSecond: ((nodes.length + edges.length + versions.length) / commit.ms) * 1000,
    twoHop,
    exportMs: exported.ms,
    exportMb: exported.value / 1e6,
    checkMs: check.ms,
  }
}

async function exportedBytes(reader: StoreReader): Promise<number> {
  let bytes = 0
  for await (const record of reader.records()) bytes += Buffer.byteLength(exportRecord(record)) + 1
  return bytes
}

/** As a chain is followed: links out of a statement, and out of what they reach. */
export async function walkTwice(reader: StoreReader, key: string): Promise<void> {
  const first = await reader.edges({ keys: [key], direction: 'OUT' })
  const reached = first.map(({ target }) => target)
  const second = await reader.edges({ keys: reached, direction: 'OUT' })
  await reader.nodes([...new Set([...reached, ...second.map(({ target }) => target)])])
}
