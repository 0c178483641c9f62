import { edgeId } from '../model/edge.ts'
import type { NodeLabel } from '../model/labels.ts'
import { touchedNodes } from '../store/assert-change.ts'
import type { GraphChange } from '../store/store.ts'
import { batchesOf } from './batches-of.ts'
import type { Run } from './connection.ts'
import { REVIEWS } from './list-reviews.ts'
import { EDGE_AT_PLACE, edgePlace } from './stored-edge.ts'

/** What is stored of what a change touches. */
export interface Touched {
  readonly labels: ReadonlyMap<string, NodeLabel>
  /** Content hashes: of nodes by key, of edges by `edgeId`, of versions by id. */
  readonly nodes: ReadonlyMap<string, string>
  readonly edges: ReadonlyMap<string, string>
  readonly versions: ReadonlyMap<string, string>
  /** Hashes of the texts of these versions, by id. */
  readonly texts: ReadonlyMap<string, string>
  readonly redirects: Readonly<Record<string, string>>
  /** Bodies, in order. */
  readonly reviews: readonly string[]
}

const NODES = 'UNWIND $ids AS id MATCH (n:Sporbar {key: id}) RETURN [n.key, n._label, n._hash] AS row'
const VERSIONS = 'UNWIND $ids AS id MATCH (v:SporbarVersion {id: id}) RETURN [v.id, v._hash, v.text] AS row'
const EDGES = `UNWIND $ids AS row ${EDGE_AT_PLACE} RETURN [row.id, r._hash] AS row`
const REDIRECTS = 'MATCH (r:SporbarRedirect) RETURN [r.was, r.now] AS row'

export async function readTouched(run: Run, change: GraphChange): Promise<Touched> {
  const nodes = await byId<[string, NodeLabel, string]>(run, NODES, [...touchedNodes(change)])
  const versions = await byId<[string, string, string]>(run, VERSIONS, [
    ...change.removeVersions,
    ...change.putVersions.map(({ document, sha256 }) => `${document} ${sha256}`),
  ])
  const labels = new Map(nodes.map(([key, label]) => [key, label]))
  return {
    labels,
    nodes: new Map(nodes.map(([key, , hash]) => [key, hash])),
    edges: await edgeHashes(run, change, labels),
    versions: new Map(versions.map(([id, hash]) => [id, hash])),
    texts: new Map(versions.map(([id, , text]) => [id, text])),
    redirects: Object.fromEntries(await run<[string, string]>(REDIRECTS)),
    reviews: await run<string>(REVIEWS),
  }
}

export async function storedLabels(run: Run, keys: readonly string[]): Promise<Map<string, NodeLabel>> {
  const rows = await byId<[string, NodeLabel, string]>(run, NODES, keys)
  return new Map(rows.map(([key, label]) => [key, label]))
}

/** An edge that is to be put at a node that is not there yet is not there either. */
async function edgeHashes(
  run: Run,
  change: GraphChange,
  labels: ReadonlyMap<string, NodeLabel>,
): Promise<Touched['edges']> {
  const put = change.putEdges.filter(({ source, target }) => labels.has(source) && labels.has(target))
  const ids = new Set([...change.removeEdges, ...put.map(edgeId)])
  const places = [...ids].flatMap(id => {
    const place = edgePlace(id)
    return place ? [{ id, ...place }] : []
  })
  return new Map(await byId<[string, string]>(run, EDGES, places))
}

/** Of identities, or of rows that have one. */
async function byId<Row>(run: Run, query: string, ids: readonly unknown[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const batch of batchesOf(ids, () => 0)) rows.push(...(await run<Row>(query, { ids: batch })))
  return rows
}
