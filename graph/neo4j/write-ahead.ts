import { batchesOf } from './batches-of.ts'
import { COMING, dropComing } from './coming.ts'
import type { Connection } from './connection.ts'
import type { Difference } from './difference-of.ts'
import { writeNew } from './write-new.ts'
import { writeOnce } from './write-once.ts'
import type { WriterLock } from './writer-lock.ts'

/** Characters of bodies in one part: what the server holds in its heap, several times over. */
const PART_CHARACTERS = 20_000_000

/**
 * Writes what is new of a large change ahead, in parts of bounded size and out of
 * everyone's sight, and gives what is left for the transaction that publishes it:
 * what changes, what goes, and edges between what is new and what is there.
 */
export async function writeAhead(
  connection: Connection,
  lock: WriterLock,
  difference: Difference,
): Promise<Difference> {
  const { partRows, commitTimeoutMs } = connection.settings
  const { createNodes, createEdges } = difference
  await dropComing(connection, lock)
  const coming = new Set(createNodes.map(({ fields }) => fields.key))
  const isApart = createEdges.map(({ source, target }) => coming.has(source) && coming.has(target))
  const part = { rows: partRows, characters: PART_CHARACTERS }
  const write = (rows: Pick<Difference, 'createNodes' | 'createEdges'>): Promise<void> =>
    writeOnce(
      connection,
      async run => {
        await writeNew(run, rows, COMING)
        await lock.hold(run)
      },
      commitTimeoutMs,
    )
  for (const some of batchesOf(createNodes, ({ fields }) => fields._body.length, part))
    await write({ createNodes: some, createEdges: [] })
  const apart = createEdges.filter((_, at) => isApart[at])
  for (const some of batchesOf(apart, ({ fields }) => fields._body.length, part))
    await write({ createNodes: [], createEdges: some })
  return { ...difference, createNodes: [], createEdges: createEdges.filter((_, at) => !isApart[at]) }
}
