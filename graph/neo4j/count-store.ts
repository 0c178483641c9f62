import type { StoreCounts } from '../store/store.ts'
import type { Run } from './connection.ts'

export const COUNTS = `
  CALL () { MATCH (n:Sporbar) WITH n._label AS name, count(*) AS n ORDER BY name RETURN collect([name, n]) AS nodes }
  CALL () {
    MATCH (:Sporbar)-[r]->(:Sporbar) WHERE r._sort IS NOT NULL
    WITH type(r) AS name, count(*) AS n ORDER BY name
    RETURN collect([name, n]) AS edges
  }
  CALL () { MATCH (v:SporbarVersion) RETURN count(DISTINCT v.document) AS documents }
  CALL () { MATCH (r:SporbarReview) RETURN count(r) AS reviews }
  CALL () {
    MATCH (held:SporbarIntake|SporbarStore)
    RETURN {error: sum(held.errors), warning: sum(held.warnings), repair: sum(held.repairs)} AS messages
  }
  RETURN {documents: documents, nodes: nodes, edges: edges, reviews: reviews, messages: messages} AS row
`

export type CountRow = Omit<StoreCounts, 'nodes' | 'edges'> & { readonly nodes: Tally; readonly edges: Tally }
type Tally = readonly (readonly [name: string, n: number])[]

export async function countStore(run: Run): Promise<StoreCounts> {
  const [counts] = await run<CountRow>(COUNTS)
  return countsOf(counts!)
}

export function countsOf({ documents, nodes, edges, reviews, messages }: CountRow): StoreCounts {
  return {
    documents,
    nodes: Object.fromEntries(nodes),
    edges: Object.fromEntries(edges),
    reviews,
    messages: { error: messages.error, warning: messages.warning, repair: messages.repair },
  }
}
