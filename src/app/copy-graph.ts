import { edgeId, type GraphEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { DocumentVersion } from '../../graph/model/version.ts'
import type { GraphChange, StoreWriter } from '../../graph/store/store.ts'

export interface CopyProgress {
  readonly stage: 'sources' | 'graph'
  /** Sources, or texts, nodes and edges, that were written. */
  readonly done: number
}

/** How many of each were written or taken out. */
export interface CopiedRecords {
  readonly versions: number
  readonly nodes: number
  readonly edges: number
  readonly removed: number
  readonly revision: number
}

/** What only the last part of a copy can say. */
export type LastPart = Pick<GraphChange, 'madeBy' | 'redirects' | 'reviews' | 'messages'>

/** Records of one transaction. */
const PART_RECORDS = 2_000
/** UTF-16 code units of texts in one transaction. */
const PART_CHARACTERS = 4_000_000

export const EMPTY_CHANGE: GraphChange = {
  madeBy: '',
  putNodes: [],
  removeNodes: [],
  putEdges: [],
  removeEdges: [],
  putVersions: [],
  removeVersions: [],
  redirects: {},
  reviews: [],
  messages: [],
}

/**
 * Makes the graph of one store that of another, part by part: first what goes,
 * edges before nodes, then texts and nodes, then edges, so that no edge is ever
 * without its ends. The last part says by whom the graph is made, and that it is whole.
 */
export async function copyGraph(
  from: StoreWriter,
  to: StoreWriter,
  madeBy: string,
  last: LastPart,
  onProgress?: (progress: CopyProgress) => void,
): Promise<CopiedRecords> {
  const { redirects, reviews, messages } = last
  const [wanted, held] = [await from.fingerprints(), await to.fingerprints()]
  const commit = (part: Partial<GraphChange>): Promise<number> =>
    to.commit({ ...EMPTY_CHANGE, redirects, reviews, messages, madeBy, more: true, ...part })
  let removed = 0
  for (const [field, was, is] of [
    ['removeEdges', held.edges, wanted.edges],
    ['removeNodes', held.nodes, wanted.nodes],
    ['removeVersions', held.versions, wanted.versions],
  ] as const) {
    const gone = [...was.keys()].filter(id => !is.has(id))
    for (let at = 0; at < gone.length; at += PART_RECORDS)
      await commit({ [field]: gone.slice(at, at + PART_RECORDS) })
    removed += gone.length
  }
  const counts = { versions: 0, nodes: 0, edges: 0 }
  let part = {
    putVersions: [] as DocumentVersion[],
    putNodes: [] as GraphNode[],
    putEdges: [] as GraphEdge[],
  }
  let [records, characters] = [0, 0]
  const differs = (kind: 'versions' | 'nodes' | 'edges', id: string): boolean =>
    wanted[kind].get(id) !== held[kind].get(id)
  const flush = async (): Promise<void> => {
    if (records === 0) return
    await commit(part)
    part = { putVersions: [], putNodes: [], putEdges: [] }
    ;[records, characters] = [0, 0]
    onProgress?.({ stage: 'graph', done: counts.versions + counts.nodes + counts.edges })
  }
  // Versions come before nodes, and nodes before edges.
  for await (const record of from.records()) {
    if ('version' in record) {
      const { version } = record
      if (!differs('versions', `${version.document} ${version.sha256}`)) continue
      part.putVersions.push(version)
      characters += version.text.length
      counts.versions += 1
    } else if ('node' in record) {
      if (!differs('nodes', record.node.key)) continue
      part.putNodes.push(record.node)
      counts.nodes += 1
    } else if ('edge' in record) {
      if (!differs('edges', edgeId(record.edge))) continue
      part.putEdges.push(record.edge)
      counts.edges += 1
    } else continue
    records += 1
    if (records >= PART_RECORDS || characters >= PART_CHARACTERS) await flush()
  }
  await flush()
  const revision = await commit({ madeBy: last.madeBy, more: false })
  return { ...counts, removed, revision }
}
