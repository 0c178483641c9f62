import { batchesOf } from '../batches-of.ts'
import type { Connection, Run } from '../connection.ts'
import { publish } from '../publish.ts'
import type { WriterLock } from '../writer-lock.ts'
import type { EntryAnalyzer } from './entry-index.ts'
import { EVERY_KEY } from './index-change.ts'
import { indexEntries } from './index-entries.ts'
import { regroupEntries } from './regroup-entries.ts'

const LEFT = 'MATCH (e:SporbarEntry|SporbarName) RETURN count(e) AS row'
const FORGET_SOME = 'MATCH (e:SporbarEntry|SporbarName) WITH e LIMIT 2000 DELETE e'
/** A revision of its own: whoever has searched without the index comes back to it. */
const INDEXED = `
  MATCH (store:SporbarStore)
  SET store.indexedBy = $name, store.linked = true, store.revision = store.revision + 1
  RETURN store.revision AS row
`

/**
 * Makes all entries of a graph that is there, in parts of bounded size, while the store says that nobody
 * has indexed it and that it is not linked: killed at any time, the next commit makes them again. Gives the revision.
 */
export async function indexAnew(
  connection: Connection,
  lock: WriterLock,
  analyzer: EntryAnalyzer,
): Promise<number> {
  const part = <T>(work: (run: Run) => Promise<T>): Promise<T> =>
    connection.write(async run => {
      const result = await work(run)
      await lock.hold(run)
      return result
    }, connection.settings.commitTimeoutMs)
  while (((await connection.peek<number>(LEFT))[0] ?? 0) > 0) await part(run => run(FORGET_SOME))
  const versions = new Set<string>()
  for (const keys of batchesOf(await connection.peek<string>(EVERY_KEY), () => 0))
    for (const version of await part(run => indexEntries(run, keys, analyzer))) versions.add(version)
  for (const some of batchesOf([...versions], () => 0)) await part(run => regroupEntries(run, some))
  return publish(connection, lock, async run => {
    const [revision] = await run<number>(INDEXED, { name: analyzer.name })
    return revision!
  })
}
