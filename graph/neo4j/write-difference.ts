import { batchesOf } from './batches-of.ts'
import { int, type Run } from './connection.ts'
import type { Difference } from './difference-of.ts'
import { DROP_TEXTS, KEEP_TEXTS } from './texts.ts'

const REMOVE_NODES = 'UNWIND $rows AS key MATCH (n:Sporbar {key: key}) DELETE n'
const REMOVE_VERSIONS = 'UNWIND $rows AS id MATCH (v:SporbarVersion {id: id}) DELETE v'
const PUT_VERSIONS = 'UNWIND $rows AS row MERGE (v:SporbarVersion {id: row.id}) SET v = row'

/** Removes, then puts, nodes before edges. Labels and types cannot be parameters: a statement for each. */
export async function writeDifference(run: Run, difference: Difference): Promise<void> {
  const { removeEdges, createNodes, updateNodes, createEdges, updateEdges, putVersions } = difference
  for (const [type, places] of groups(removeEdges, ({ type }) => type)) {
    const query = `UNWIND $rows AS sort MATCH ()-[r:${type} {_sort: sort}]->() DELETE r`
    await each(
      run,
      query,
      places.map(({ sort }) => sort),
    )
  }
  await each(run, REMOVE_NODES, difference.removeNodes)
  await each(run, REMOVE_VERSIONS, difference.removeVersions)
  for (const batch of batchesOf(putVersions, ({ text }) => text.body.length)) {
    await run(KEEP_TEXTS, { texts: batch.map(({ text }) => text) })
    await run(PUT_VERSIONS, { rows: batch.map(({ fields }) => fields) })
  }
  for (const hashes of batchesOf(difference.releasedTexts, hash => hash.length))
    await run(DROP_TEXTS, { hashes })

  for (const [label, nodes] of groups(createNodes, ({ label }) => label)) {
    const query = `UNWIND $rows AS row CREATE (n:Sporbar:${label}) SET n = row`
    await each(
      run,
      query,
      nodes.map(({ fields }) => fields),
    )
  }
  for (const [, nodes] of groups(updateNodes, ({ was, label }) => `${was} ${label}`)) {
    const { was, label } = nodes[0]!
    const relabel = was === label ? '' : `REMOVE n:${was} SET n:${label}`
    const query = `UNWIND $rows AS row MATCH (n:Sporbar {key: row.key}) SET n = row ${relabel}`
    await each(
      run,
      query,
      nodes.map(({ fields }) => fields),
    )
  }
  for (const [type, edges] of groups(createEdges, ({ type }) => type)) {
    const query = `
      UNWIND $rows AS row
      MATCH (source:Sporbar {key: row.source})
      MATCH (target:Sporbar {key: row.target})
      CREATE (source)-[r:${type}]->(target) SET r = row.fields
    `
    await each(run, query, edges)
  }
  for (const [type, edges] of groups(updateEdges, ({ type }) => type)) {
    const query = `UNWIND $rows AS row MATCH ()-[r:${type} {_sort: row.fields._sort}]->() SET r = row.fields`
    await each(run, query, edges)
  }
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

async function each(run: Run, query: string, rows: readonly unknown[]): Promise<void> {
  for (const batch of batchesOf(rows, row => JSON.stringify(row).length)) await run(query, { rows: batch })
}

function groups<T, K>(rows: readonly T[], by: (row: T) => K): Map<K, T[]> {
  const grouped = new Map<K, T[]>()
  for (const row of rows) {
    const name = by(row)
    const group = grouped.get(name)
    if (group) group.push(row)
    else grouped.set(name, [row])
  }
  return grouped
}
