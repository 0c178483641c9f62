import type { GraphEdge } from '../model/edge.ts'
import type { NodeLabel } from '../model/labels.ts'
import { assertChange, unsettledNodes } from '../store/assert-change.ts'
import type { GraphChange } from '../store/store.ts'
import type { Connection, Run } from './connection.ts'
import { type Difference, differenceOf } from './difference-of.ts'
import type { EntryAnalyzer } from './full-text/entry-index.ts'
import { indexAnew } from './full-text/index-anew.ts'
import { forgetIndex, indexChange } from './full-text/index-change.ts'
import { tallyOf } from './intakes.ts'
import { listEdges } from './list-edges.ts'
import { publish } from './publish.ts'
import { readTouched, storedLabels } from './read-touched.ts'
import { writeAhead } from './write-ahead.ts'
import { writeDifference } from './write-difference.ts'
import type { WriterLock } from './writer-lock.ts'

const NEXT_STATE = `
  OPTIONAL MATCH (intake:SporbarIntake)
  WITH max(intake.takenAt) AS asOf
  MATCH (store:SporbarStore)
  SET store.revision = store.revision + CASE WHEN $changed OR store.madeBy <> $madeBy THEN 1 ELSE 0 END
  SET store += $fields, store.linked = $linked, store.madeBy = $madeBy, store.asOf = asOf
  RETURN store.revision AS row
`

/**
 * The whole change in one transaction, but for what a large one has written ahead, out of
 * sight. What can be searched is part of it, where there is an analyzer; where that is more
 * than a transaction takes, it follows in parts, and the store is not linked until it is there.
 * Throws NODE_INVALID, EDGE_NOT_ALLOWED, EVIDENCE_INVALID or STORE_LOCKED and changes nothing.
 */
export async function commitChange(
  connection: Connection,
  lock: WriterLock,
  change: GraphChange,
  analyzer?: EntryAnalyzer,
): Promise<number> {
  const { partRows } = connection.settings
  // Nobody else writes: what is read here stays so.
  const read: Run = (query, values) => connection.peek(query, values)
  const stored = await readTouched(read, change)
  await assertAgainstStored(read, change, stored.labels)
  const whole = differenceOf(change, stored)
  const isLarge = whole.createNodes.length + whole.createEdges.length > partRows
  const difference = isLarge ? await writeAhead(connection, lock, whole) : whole
  let isIndexed = true
  const revision = await publish(connection, lock, async run => {
    await writeDifference(run, difference, isLarge)
    // Part by part, entries of what comes together would be made again and again.
    const searched = change.more ? undefined : analyzer
    isIndexed = searched === undefined || (await indexChange(run, change, searched, partRows))
    if (!searched || !isIndexed) await forgetIndex(run)
    return nextState(run, change, whole, isIndexed)
  })
  return isIndexed ? revision : indexAnew(connection, lock, analyzer!)
}

async function nextState(
  run: Run,
  { madeBy, messages, more = false }: GraphChange,
  { isEmpty }: Difference,
  isIndexed: boolean,
): Promise<number> {
  const fields = { messages: JSON.stringify(messages), ...tallyOf(messages) }
  const values = { changed: !isEmpty, madeBy, linked: !more && isIndexed, fields }
  const [revision] = await run<number>(NEXT_STATE, values)
  return revision!
}

async function assertAgainstStored(
  run: Run,
  change: GraphChange,
  touched: ReadonlyMap<string, NodeLabel>,
): Promise<void> {
  const keys = unsettledNodes(change, touched)
  const edges: GraphEdge[] = []
  for (const rejected of keys.length > 0 ? [false, true] : [])
    edges.push(...(await listEdges(run, { keys, rejected })))
  const ends = new Set(edges.flatMap(edge => [edge.source, edge.target]))
  const unknown = [...ends].filter(key => !touched.has(key))
  assertChange(change, { labels: new Map([...touched, ...(await storedLabels(run, unknown))]), edges })
}
