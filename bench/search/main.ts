import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { machine } from '../measure/machine.ts'
import { MissingComponent } from '../neo4j-server/missing-component.ts'
import type { Collection } from './collection.ts'
import { generatedCollection, lawCollection } from './collections.ts'
import { engines } from './engines.ts'
import { inEngineProcess } from './in-engine-process.ts'
import { type CollectionFigures, printFigures } from './print-figures.ts'
import { startedNeo4j } from './started-neo4j.ts'

/** `--quick` shows in a minute that every engine runs; its times are no measure. `--embedded` starts no server. */
const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, embedded: { type: 'boolean' }, json: { type: 'boolean' } },
})
const plan = options.quick
  ? { sizes: [1], laws: false, queries: 120, judged: 0 }
  : { sizes: [1, 10, 100], laws: true, queries: 1200, judged: Number.MAX_SAFE_INTEGER }
const sets =
  process.env.SPORBAR_RETRIEVAL ?? fileURLToPath(new URL('../../../shared/eval/retrieval', import.meta.url))

const note = (text: string): void => console.error(text)
const { cpu, cores, memoryGb, node } = machine()
if (!options.json) console.log(`${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}. One client.\n`)
const folder = await mkdtemp(join(tmpdir(), 'sporbar-bench-search-'))
try {
  const collections: Collection[] = []
  const skipped: string[] = []
  for (const size of plan.sizes) {
    note(`${size}× the corpus …`)
    collections.push(await generatedCollection(size, folder))
  }
  const laws = plan.laws ? await lawCollection(sets, folder) : 'The sections of acts: only without --quick.'
  if (typeof laws === 'string') skipped.push(laws)
  else collections.push(laws)

  if (options.embedded) skipped.push('Neo4j: only without --embedded.')
  const neo4j = options.embedded
    ? undefined
    : await startedNeo4j(join(folder, 'neo4j')).catch((error: unknown) => {
        if (!(error instanceof MissingComponent)) throw error
        skipped.push(`Neo4j. ${error.message}`)
      })
  const all: CollectionFigures[] = []
  try {
    for (const collection of collections) {
      const figures = []
      // One after the other: two would take each other's cores.
      for (const [at, { name }] of engines(neo4j?.place).entries()) {
        note(`${collection.name}, ${name} …`)
        const own = join(folder, `${all.length}-${at}`)
        await mkdir(own)
        figures.push(
          await inEngineProcess({
            engine: name,
            collection,
            folder: own,
            plan,
            ...(neo4j && { neo4j: neo4j.place }),
          }),
        )
      }
      all.push({ collection: collection.name, engines: figures })
      if (!options.json)
        console.log(`${printFigures(all.at(-1)!)}\nLoad average: ${loadavg()[0]!.toFixed(1)}\n`)
    }
  } finally {
    await neo4j?.stop()
  }
  if (options.json) console.log(JSON.stringify({ machine: machine(), all, skipped }))
  else for (const reason of skipped) console.log(`Not measured: ${reason}`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
