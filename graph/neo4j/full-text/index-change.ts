import { PLACE_TYPES } from '../../store/entries-of.ts'
import type { GraphChange } from '../../store/store.ts'
import { batchesOf } from '../batches-of.ts'
import type { Run } from '../connection.ts'
import type { EntryAnalyzer } from './entry-index.ts'
import { forgetEntries } from './forget-entries.ts'
import { indexEntries } from './index-entries.ts'
import { regroupEntries } from './regroup-entries.ts'

const INDEXED_BY = 'MATCH (store:SporbarStore) RETURN store.indexedBy AS row'
const SET_INDEXED_BY = 'MATCH (store:SporbarStore) SET store.indexedBy = $name'
const FORGET_INDEX = 'MATCH (store:SporbarStore) REMOVE store.indexedBy'
const FORGET_ALL = 'MATCH (e:SporbarEntry|SporbarName) DELETE e'
const REACHED = `
  MATCH (e:SporbarEntry) WHERE e.document IN $keys OR e.version IN $versions
  RETURN DISTINCT e.key AS row
`
/** Keys of all that has entries. */
export const EVERY_KEY = `
  MATCH (n:Sporbar) WHERE EXISTS { (n)<-[:MENTIONS]-() } OR EXISTS { (n)-[:PASSAGE_OF]->() }
  RETURN n.key AS row
`

/**
 * Brings entries and names to what the graph says, in the transaction that has just
 * changed it. What another analyzer has indexed is indexed anew, all of it. False, and
 * nothing is done, where more than `mostKeys` would have to be made again.
 */
export async function indexChange(
  run: Run,
  change: GraphChange,
  analyzer: EntryAnalyzer,
  mostKeys: number,
): Promise<boolean> {
  const [indexedBy] = await run<string | null>(INDEXED_BY)
  const isNew = indexedBy !== analyzer.name
  const keys = isNew ? await run<string>(EVERY_KEY) : await changedKeys(run, change)
  if (keys.length > mostKeys) return false
  if (isNew) await run(FORGET_ALL)
  const versions = new Set<string>()
  for (const some of batchesOf(keys, () => 0)) {
    const were = isNew ? [] : await forgetEntries(run, some)
    for (const version of [...were, ...(await indexEntries(run, some, analyzer))]) versions.add(version)
  }
  for (const some of batchesOf([...versions], () => 0)) await regroupEntries(run, some)
  if (isNew) await run(SET_INDEXED_BY, { name: analyzer.name })
  return true
}

/** Nobody shall search what lies behind the graph: who writes without an analyzer, or not yet all, leaves it so. */
export async function forgetIndex(run: Run): Promise<void> {
  await run(FORGET_INDEX)
}

/** Whose entries the change may reach: by the node, its places, its documents or their texts. */
async function changedKeys(run: Run, change: GraphChange): Promise<string[]> {
  const nodes = [...change.putNodes.map(({ key }) => key), ...change.removeNodes]
  const versions = [
    ...change.putVersions.map(({ sha256 }) => sha256),
    ...change.removeVersions.map(id => id.split(' ')[1]!),
  ]
  const ends = change.removeEdges.flatMap(id => {
    const [type, source, target] = id.split(' ')
    return (PLACE_TYPES as readonly string[]).includes(type!) ? [source!, target!] : []
  })
  const places = change.putEdges.flatMap(({ type, source, target }) =>
    (PLACE_TYPES as readonly string[]).includes(type) ? [source, target] : [],
  )
  const reached = await run<string>(REACHED, { keys: nodes, versions })
  return [...new Set([...nodes, ...ends, ...places, ...reached])]
}
