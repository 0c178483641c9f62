import { batchesOf } from './batches-of.ts'
import { LET_COME } from './coming.ts'
import { int, type Run } from './connection.ts'
import type { Difference } from './difference-of.ts'
import { EDGE_AT_PLACE } from './stored-edge.ts'
import { dropTexts, KEEP_TEXTS } from './texts.ts'
import { writeNew } from './write-new.ts'

const REMOVE_EDGES = `UNWIND $rows AS row ${EDGE_AT_PLACE} DELETE r`
const REMOVE_NODES = 'UNWIND $rows AS key MATCH (n:Sporbar {key: key}) DELETE n'
const REMOVE_VERSIONS = 'UNWIND $rows AS id MATCH (v:SporbarVersion {id: id}) DELETE v'
const PUT_VERSIONS = 'UNWIND $rows AS row MERGE (v:SporbarVersion {id: row.id}) SET v = row'
const UPDATE_NODES = `
  UNWIND $rows AS row
  MATCH (n:Sporbar {key: row.fields.key})
  SET n = row.fields
  REMOVE n:$(row.was)
  SET n:$(row.label)
`
const UPDATE_EDGES = `UNWIND $rows AS row ${EDGE_AT_PLACE} SET r = row.fields`

/** Removes, then puts, nodes before edges. `isComing`: also all that has been written before and is not in the graph yet. */
export async function writeDifference(run: Run, difference: Difference, isComing: boolean): Promise<void> {
  const { putVersions } = difference
  await each(run, REMOVE_EDGES, difference.removeEdges)
  await each(run, REMOVE_NODES, difference.removeNodes)
  await each(run, REMOVE_VERSIONS, difference.removeVersions)
  for (const batch of batchesOf(putVersions, ({ text }) => text.body.length)) {
    await run(KEEP_TEXTS, { texts: batch.map(({ text }) => text) })
    await run(PUT_VERSIONS, { rows: batch.map(({ fields }) => fields) })
  }
  for (const hashes of batchesOf(difference.releasedTexts, hash => hash.length))
    await run(dropTexts('$hashes'), { hashes })
  if (isComing) await run(LET_COME)
  await each(run, UPDATE_NODES, difference.updateNodes, ({ fields }) => fields._body.length)
  await writeNew(run, difference, 'Sporbar')
  await each(run, UPDATE_EDGES, difference.updateEdges, ({ fields }) => fields._body.length)
  await replaceRest(run, difference)
}

async function replaceRest(run: Run, { redirects, reviews }: Difference): Promise<void> {
  if (redirects) {
    await run('MATCH (r:SporbarRedirect) DELETE r')
    const rows = Object.entries(redirects).map(([was, now]) => ({ was, now }))
    await each(run, 'UNWIND $rows AS row CREATE (r:SporbarRedirect) SET r = row', rows)
  }
  if (reviews) {
    await run('MATCH (r:SporbarReview) DELETE r')
    const rows = reviews.map((body, index) => ({ place: int(index + 1), _body: body }))
    await each(run, 'UNWIND $rows AS row CREATE (r:SporbarReview) SET r = row', rows)
  }
}

async function each<T>(
  run: Run,
  query: string,
  rows: readonly T[],
  charactersOf: (row: T) => number = () => 0,
): Promise<void> {
  for (const batch of batchesOf(rows, charactersOf)) await run(query, { rows: batch })
}
