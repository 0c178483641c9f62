import type { GraphEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { DocumentVersion } from '../../graph/model/version.ts'
import type { GraphChange, StoreWriter } from '../../graph/store/store.ts'

export interface FilledGraph {
  readonly nodes: readonly GraphNode[]
  readonly versions: readonly DocumentVersion[]
  readonly edges: readonly GraphEdge[]
}

const PART = 2000

/** Commits a graph part by part, as one that is too large for one transaction. */
export async function fillStore(writer: StoreWriter, { nodes, versions, edges }: FilledGraph): Promise<void> {
  const commit = (more: boolean, part: Partial<GraphChange>): Promise<number> =>
    writer.commit({
      ...{ madeBy: 'bench', removeNodes: [], removeEdges: [], removeVersions: [], redirects: {} },
      ...{ putNodes: [], putEdges: [], putVersions: [], reviews: [], messages: [], more, ...part },
    })
  for (let at = 0; at < nodes.length; at += PART) await commit(true, { putNodes: nodes.slice(at, at + PART) })
  for (let at = 0; at < versions.length; at += PART)
    await commit(true, { putVersions: versions.slice(at, at + PART) })
  for (let at = 0; at < edges.length; at += PART) await commit(true, { putEdges: edges.slice(at, at + PART) })
  await commit(false, {})
}
