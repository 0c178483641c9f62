import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeSets } from '../generate/write-sets.ts'
import { machine } from '../measure/machine.ts'
import { startNeo4j } from '../neo4j-server/start-neo4j.ts'
import type { Part } from './figure.ts'
import { measureAnswers } from './measure-answers.ts'
import { measureDisk } from './measure-disk.ts'
import { measureLoads } from './measure-loads.ts'
import { measureReads } from './measure-reads.ts'
import { type MeasuredSize, report } from './report.ts'

/**
 * `--quick` shows in two or three minutes that everything runs and grows as it should; its times are no
 * measure. `--sizes 1,10` are times the bundled corpus.
 */
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    sizes: { type: 'string' },
  },
})
const sizes = (options.sizes ?? (options.quick ? '1,4' : '1,10,100')).split(',').map(Number)
/** Heap of the server in megabytes, as docker-compose.yml gives it. */
const HEAP_MB = 1_024
const PASSWORD = 'for-this-benchmark-alone'

/** Each finds both stores filled with the same graph. */
const PARTS: readonly Part[] = [measureDisk, measureReads, measureAnswers]

process.env.SPORBAR_NEO4J_PASSWORD = PASSWORD
// The server ends with whoever started it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const measured: MeasuredSize[] = []
let version = ''
for (const size of sizes) {
  console.error(`${size}× the corpus … (load ${loadavg()[0]!.toFixed(1)})`)
  const folder = await mkdtemp(join(tmpdir(), 'sporbar-bench-'))
  const home = join(folder, 'neo4j')
  const server = await startNeo4j({ home, password: PASSWORD, heapMb: HEAP_MB })
  version = server.version
  try {
    const corpus = join(folder, 'corpus')
    await mkdir(corpus)
    const { documents } = await writeSets(corpus, size)
    const stores = {
      size,
      corpus,
      documents,
      file: join(folder, 'graph.db'),
      server,
      home,
      quick: options.quick,
    }
    const figures = [...(await measureLoads(stores))]
    for (const part of PARTS) figures.push(...(await part(stores)))
    measured.push({ size, figures })
    // What is measured is not lost where somebody stops the rest.
    if (size !== sizes.at(-1)) console.error(report(machine(), version, measured))
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
console.log(options.json ? JSON.stringify({ version, measured }) : report(machine(), version, measured))
