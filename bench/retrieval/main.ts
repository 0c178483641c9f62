import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createSearchIndex } from '../../src/search/create-search-index.ts'
import { createRandom } from '../generate/random.ts'
import { percentile } from '../measure/timing.ts'
import type { BuiltIndex } from '../search/engine.ts'
import { ndcgAt10 } from '../search/ndcg.ts'
import { ownNeo4j } from '../search/own-neo4j.ts'
import { startedNeo4j } from '../search/started-neo4j.ts'
import { misspell } from './misspell.ts'
import { type JudgedQuery, readEntries, readQueries } from './read-set.ts'
import { type SetTarget, TARGETS, TYPO_TARGET } from './targets.ts'

/** With --quick, one query of so many; too few to hold a target to. */
const ONE_OF = 20
const SEED = 7

/** `--neo4j` starts a server and judges the search beside it too, which is held to no target. */
const { values: options } = parseArgs({
  options: { quick: { type: 'boolean' }, neo4j: { type: 'boolean' } },
})
const folder =
  process.env.SPORBAR_RETRIEVAL ?? fileURLToPath(new URL('../../../shared/eval/retrieval', import.meta.url))
const present = TARGETS.filter(({ name }) => existsSync(join(folder, name, 'queries.jsonl')))
if (present.length === 0) {
  console.log(`There are no sets in ${folder}: nothing is measured. SPORBAR_RETRIEVAL names their folder.`)
  // Whoever checks everything is to have them.
  process.exit(process.env.CI ? 1 : 0)
}

const home = await mkdtemp(join(tmpdir(), 'sporbar-retrieval-'))
const server = options.neo4j ? await startedNeo4j(home) : undefined
let missed = 0
let asked: { readonly documents: string; readonly memory: Search; readonly neo4j?: BuiltIndex } | undefined
// Processor time is what other programs on the machine do not change; beside Neo4j it is without the server's.
console.log(
  'nDCG@10                           here  target  Lucene  queries  ms p50     p99  processor p50  p99',
)
for (const target of present) {
  if (asked?.documents !== target.documents) {
    await asked?.neo4j?.close()
    const entries = await readEntries(join(folder, target.documents))
    const index = await createSearchIndex(entries, { revision: 1, synonyms: new Map() })
    asked = {
      documents: target.documents,
      memory: async text => (await index.search({ text, limit: 10 })).hits.map(({ key }) => key),
      ...(server && { neo4j: await ownNeo4j(server.place).build(entries, home) }),
    }
  }
  const all = await readQueries(join(folder, target.name))
  await judge(target, asked, all)
  if (target.name === TYPO_TARGET.documents) {
    const random = createRandom(SEED)
    const misspelt = all.map(({ text, relevant }) => ({ text: misspell(text, random), relevant }))
    await judge(TYPO_TARGET, asked, misspelt)
  }
}
await server?.stop()
await rm(home, { recursive: true, force: true })
if (present.length < TARGETS.length) console.log(`${TARGETS.length - present.length} sets are not there.`)
if (missed > 0) {
  console.error(`${missed} targets are missed.`)
  process.exitCode = 1
}

type Search = (text: string) => Promise<readonly string[]>

/** Asks all queries and prints a line for each engine; --quick holds nothing to the targets. */
async function judge(
  { name, anchor, least }: SetTarget,
  { memory, neo4j }: NonNullable<typeof asked>,
  all: readonly JudgedQuery[],
): Promise<void> {
  const queries = options.quick ? all.filter((_, at) => at % ONE_OF === 0) : all
  const isMissed = (await line(name, memory, least)) < least && !options.quick
  if (isMissed) {
    missed++
    console.log(`${name} is missed`)
  }
  if (neo4j) await line('  beside Neo4j', text => neo4j.search(text, 10))

  async function line(title: string, search: Search, target?: number): Promise<number> {
    let sum = 0
    const times: number[] = []
    const processorTimes: number[] = []
    for (const { text, relevant } of queries) {
      const [start, before] = [performance.now(), process.cpuUsage()]
      const keys = await search(text)
      times.push(performance.now() - start)
      const { user, system } = process.cpuUsage(before)
      processorTimes.push((user + system) / 1000)
      sum += ndcgAt10(keys, relevant)
    }
    const ms = (all: readonly number[], share: number, width: number) =>
      percentile(all, share).toFixed(1).padStart(width)
    const mean = sum / queries.length
    console.log(
      [
        title.padEnd(31),
        mean.toFixed(4).padStart(7),
        (target?.toFixed(3) ?? '').padStart(7),
        anchor.toFixed(3).padStart(7),
        String(queries.length).padStart(8),
        ms(times, 0.5, 7),
        ms(times, 0.99, 7),
        ms(processorTimes, 0.5, 14),
        ms(processorTimes, 0.99, 4),
      ].join(' '),
    )
    return mean
  }
}
