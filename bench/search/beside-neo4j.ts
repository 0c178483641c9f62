import { openNeo4jReader } from '../../graph/neo4j/open-reader.ts'
import { openNeo4jWriter } from '../../graph/neo4j/open-writer.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { ENTRY_ANALYZER } from '../../src/neo4j-search/entry-analyzer.ts'
import { startNeo4j } from '../neo4j-server/start-neo4j.ts'
import { type FilledGraph, fillStore } from './fill-store.ts'

const PASSWORD = 'only-for-this-run'
const HEAP_MB = 2048

/** Starts a server, writes the graph to it with its index, lets it be used, and stops it. Throws MissingComponent. */
export async function besideNeo4j<T>(
  graph: FilledGraph,
  home: string,
  use: (reader: StoreReader) => Promise<T>,
): Promise<T> {
  const server = await startNeo4j({ home, password: PASSWORD, heapMb: HEAP_MB })
  try {
    const place = { url: server.url, user: server.user, password: server.password }
    const writer = await openNeo4jWriter(place, { analyzer: ENTRY_ANALYZER })
    await fillStore(writer, graph)
    await writer.close()
    const reader = await openNeo4jReader(place)
    try {
      return await use(reader)
    } finally {
      await reader.close()
    }
  } finally {
    await server.stop()
  }
}

export async function graphOf(reader: StoreReader): Promise<FilledGraph> {
  const graph = {
    nodes: [] as FilledGraph['nodes'][number][],
    versions: [] as FilledGraph['versions'][number][],
    edges: [] as FilledGraph['edges'][number][],
  }
  for await (const record of reader.records()) {
    if ('node' in record) graph.nodes.push(record.node)
    else if ('version' in record) graph.versions.push(record.version)
    else if ('edge' in record) graph.edges.push(record.edge)
  }
  return graph
}
