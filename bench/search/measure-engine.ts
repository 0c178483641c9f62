import { setTimeout } from 'node:timers/promises'
import { type Timing, timed, timeEach } from '../measure/timing.ts'
import { type Collection, readEntries, readLines } from './collection.ts'
import type { BuiltIndex, Engine } from './engine.ts'
import { mixedQueries } from './mixed-queries.ts'
import { ndcgAt10 } from './ndcg.ts'

export interface EngineFigures {
  readonly engine: string
  readonly entries: number
  readonly buildMs: number
  /** Ready again from what was saved; absent where nothing is. */
  readonly loadMs?: number
  readonly savedMb?: number
  /** Resident memory that the index added to that of the texts, megabytes; absent where the system does not tell. */
  readonly residentMb?: number
  /** What it holds when all rubbish is collected; absent where the index is in another process. */
  readonly heldMb?: number
  readonly search: Timing
  /** Mean nDCG@10 by set of judged queries. */
  readonly ndcg: Readonly<Record<string, number>>
}

export interface MeasurePlan {
  readonly queries: number
  /** Judged queries of each set at most. */
  readonly judged: number
}

interface JudgedQuery {
  readonly text: string
  readonly rel: readonly string[]
}

const WARM_UP = 60
const SHOWN = 10
const MB = 1e6
const ROUNDS = 3
const PAUSE_MS = 50

/** Builds, saves, loads and asks one engine. Wants a process of its own, with `--expose-gc`. */
export async function measureEngine(
  engine: Engine,
  { entriesFile, judged }: Collection,
  folder: string,
  plan: MeasurePlan,
): Promise<EngineFigures> {
  const entries = await readEntries(entriesFile)
  const queries = mixedQueries(entries, plan.queries)
  const before = await memory()
  const built = await timed(() => engine.build(entries, folder))
  const after = await memory()
  const memoryOf = built.value.memoryMb
  const residentMb = memoryOf ? await memoryOf() : (after.resident - before.resident) / MB
  const savedBytes = await built.value.save?.()
  const search = await timeEach(queries, WARM_UP, text => built.value.search(text, SHOWN))
  const ndcg: Record<string, number> = {}
  for (const { set, file } of judged) ndcg[set] = await judge(built.value, file, plan.judged)
  await built.value.close()
  const loaded = engine.load && (await timed(() => engine.load!(entries, folder)))
  // Loaded is what answers: an index that only looks ready would load for free.
  await loaded?.value.search(queries[0]!, SHOWN)
  await loaded?.value.close()
  return {
    engine: engine.name,
    entries: entries.length,
    buildMs: built.ms,
    ...(loaded && { loadMs: loaded.ms }),
    ...(savedBytes !== undefined && { savedMb: savedBytes / MB }),
    ...(residentMb !== undefined && { residentMb }),
    ...(!memoryOf && { heldMb: (after.held - before.held) / MB }),
    search,
    ndcg,
  }
}

/** Memory of numbers is given back behind the collector: it is asked again when that has had time. */
async function memory(): Promise<{ resident: number; held: number }> {
  for (let round = 0; round < ROUNDS; round++) {
    globalThis.gc?.()
    await setTimeout(PAUSE_MS)
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  return { resident: rss, held: heapUsed + external }
}

async function judge(index: BuiltIndex, file: string, most: number): Promise<number> {
  const queries = (await readLines<JudgedQuery>(file)).slice(0, most)
  let sum = 0
  for (const { text, rel } of queries) sum += ndcgAt10(await index.search(text, SHOWN), rel)
  return queries.length === 0 ? 0 : sum / queries.length
}
