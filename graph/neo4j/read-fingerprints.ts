import { edgeId, type Origin } from '../model/edge.ts'
import type { EdgeType } from '../model/ontology.ts'
import type { GraphFingerprints } from '../store/store.ts'
import type { Connection } from './connection.ts'

const NODES = 'MATCH (n:Sporbar) RETURN [n.key, n._hash] AS row'
const EDGES = `
  MATCH (a:Sporbar)-[r]->(b:Sporbar) WHERE r._sort IS NOT NULL
  RETURN [type(r), a.key, b.key, r.origin, r._hash] AS row
`
const VERSIONS = 'MATCH (v:SporbarVersion) RETURN [v.id, v._hash] AS row'
const REDIRECTS = 'MATCH (r:SporbarRedirect) RETURN [r.was, r.now] AS row ORDER BY r.was'

export function readFingerprints(connection: Connection): Promise<GraphFingerprints> {
  return connection.readWhole(async run => {
    const edges = await run<[EdgeType, string, string, Origin, string]>(EDGES)
    return {
      nodes: new Map(await run<[string, string]>(NODES)),
      edges: new Map(
        edges.map(([type, source, target, origin, hash]) => [edgeId({ type, source, target, origin }), hash]),
      ),
      versions: new Map(await run<[string, string]>(VERSIONS)),
      redirects: Object.fromEntries(await run<[string, string]>(REDIRECTS)),
    }
  })
}
