import { randomUUID } from 'node:crypto'
import type { NodeLabel } from '../model/labels.ts'
import { assertChange, unsettledNodes } from '../store/assert-change.ts'
import type { GraphChange } from '../store/store.ts'
import type { Connection, Run } from './connection.ts'
import { differenceOf } from './difference-of.ts'
import type { EntryAnalyzer } from './entry-index.ts'
import { CLOSE_GATE, HOLD_LATCH, OPEN_GATE } from './gate.ts'
import { forgetIndex, indexEntries } from './index-entries.ts'
import { tallyOf } from './intakes.ts'
import { edgeQuery } from './list-edges.ts'
import { readTouched, storedLabels } from './read-touched.ts'
import { writeDifference } from './write-difference.ts'
import type { WriterLock } from './writer-lock.ts'

const STATE = 'MATCH (store:SporbarStore) RETURN store {.revision, .commit} AS row'
const NEXT_STATE = `
  OPTIONAL MATCH (intake:SporbarIntake)
  WITH max(intake.takenAt) AS asOf
  MATCH (store:SporbarStore)
  SET store.revision = store.revision + CASE WHEN $changed OR store.madeBy <> $madeBy THEN 1 ELSE 0 END
  SET store += $fields, store.linked = $linked, store.madeBy = $madeBy, store.asOf = asOf, store.commit = $commit
  RETURN store.revision AS row
`

/**
 * The whole change in one transaction. It carries a mark by which it is known
 * when its acknowledgement was lost and it runs once more. What can be searched is
 * part of it, where there is an analyzer. Throws NODE_INVALID,
 * EDGE_NOT_ALLOWED, EVIDENCE_INVALID or STORE_LOCKED and writes nothing.
 */
export async function commitChange(
  connection: Connection,
  lock: WriterLock,
  change: GraphChange,
  analyzer?: EntryAnalyzer,
): Promise<number> {
  const { commitTimeoutMs } = connection.settings
  const commit = randomUUID()
  const fields = { messages: JSON.stringify(change.messages), ...tallyOf(change.messages) }
  const revision = await connection.write(async run => {
    const [state] = await run<{ revision: number; commit: string | null }>(STATE)
    if (state?.commit === commit) return state.revision
    const stored = await readTouched(run, change)
    await assertAgainstStored(run, change, stored.labels)
    const difference = differenceOf(change, stored)
    await writeDifference(run, difference)
    await (analyzer ? indexEntries(run, change, analyzer) : forgetIndex(run))
    const { madeBy, more = false } = change
    const values = { changed: !difference.isEmpty, madeBy, linked: !more, fields, commit }
    const [next] = await run<number>(NEXT_STATE, values)
    await run(HOLD_LATCH)
    await lock.hold(run)
    // In a transaction of its own, which is there for all to see before this one is.
    await connection.write(aside => aside(OPEN_GATE))
    return next!
  }, commitTimeoutMs)
  // Where this fails, the next reader does it.
  await connection.write(closeGate).catch(() => {})
  return revision
}

/** Under the latch: another writer may have opened it since. */
async function closeGate(run: Run): Promise<void> {
  await run(HOLD_LATCH)
  await run(CLOSE_GATE)
}

async function assertAgainstStored(
  run: Run,
  change: GraphChange,
  touched: ReadonlyMap<string, NodeLabel>,
): Promise<void> {
  const keys = unsettledNodes(change, touched)
  const edges = []
  for (const rejected of keys.length > 0 ? [false, true] : []) {
    const { cypher, values } = edgeQuery({ keys, rejected })
    edges.push(...(await run<string>(cypher, values)).map(body => JSON.parse(body)))
  }
  const ends = new Set<string>(edges.flatMap(edge => [edge.source, edge.target]))
  const unknown = [...ends].filter(key => !touched.has(key))
  assertChange(change, { labels: new Map([...touched, ...(await storedLabels(run, unknown))]), edges })
}
