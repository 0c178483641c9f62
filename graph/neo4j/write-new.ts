import { batchesOf } from './batches-of.ts'
import type { COMING } from './coming.ts'
import type { Run } from './connection.ts'
import type { Difference } from './difference-of.ts'

/** Labels and types are given with the rows, so that the server plans two statements and not two for each of them. */
const CREATE_NODES = 'UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.fields'
const createEdges = (label: string): string => `
  UNWIND $rows AS row
  MATCH (source:${label} {key: row.source})
  MATCH (target:${label} {key: row.target})
  CREATE (source)-[r:$(row.type)]->(target)
  SET r = row.fields
`

/** Writes nodes with this label and their own, and then edges between nodes with this label. */
export async function writeNew(
  run: Run,
  { createNodes, createEdges: edges }: Pick<Difference, 'createNodes' | 'createEdges'>,
  label: 'Sporbar' | typeof COMING,
): Promise<void> {
  for (const batch of batchesOf(createNodes, ({ fields }) => fields._body.length)) {
    const rows = batch.map(node => ({ labels: [label, node.label], fields: node.fields }))
    await run(CREATE_NODES, { rows })
  }
  for (const rows of batchesOf(edges, ({ fields }) => fields._body.length))
    await run(createEdges(label), { rows })
}
