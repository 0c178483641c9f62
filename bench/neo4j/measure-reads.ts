import type { StoreReader } from '../../graph/store/store.ts'
import { openReader } from '../../src/app/open-store.ts'
import { traceChain } from '../../src/app/trace-chain.ts'
import { walkTwice } from '../measure/measure-store.ts'
import { type Timing, timed, timeEach } from '../measure/timing.ts'
import { type BenchStores, beside, type Part } from './figure.ts'

interface Reads {
  readonly page: Timing
  readonly twoHop: Timing
  readonly trace: Timing
  readonly exportMs: number
}

/** Asked one after the other over one reader, as the resolvers of one request do. */
export const measureReads: Part = async stores => {
  const row = beside(await readsOf(stores.file, stores), await readsOf(stores.server.url, stores))
  return [
    row('page of 50 measures, median ms', ({ page }) => page.median, 2),
    row('two hops, median ms', ({ twoHop }) => twoHop.median, 2),
    row('two hops, p99 ms', ({ twoHop }) => twoHop.p99, 2),
    row('trace both ways, median ms', ({ trace }) => trace.median, 2),
    row('trace both ways, p99 ms', ({ trace }) => trace.p99, 2),
    row('export, ms', ({ exportMs }) => exportMs, 0),
  ]
}

async function readsOf(store: string, { quick }: BenchStores): Promise<Reads> {
  const reader = await openReader(store)
  try {
    const keys = await someMeasures(reader, quick ? 50 : 300)
    // The first questions wait for plans and compiled code, on both sides.
    const warmUp = Math.min(keys.length, quick ? 20 : 100)
    return {
      page: await timeEach(keys, warmUp, after => reader.list({ labels: ['Measure'], after, limit: 50 })),
      twoHop: await timeEach(keys, warmUp, key => walkTwice(reader, key)),
      trace: await timeEach(keys, warmUp, key => traceChain(reader, key)),
      exportMs: (await timed(() => drain(reader))).ms,
    }
  } finally {
    await reader.close()
  }
}

/** Spread over the whole store. */
async function someMeasures(reader: StoreReader, count: number): Promise<readonly string[]> {
  const keys: string[] = []
  let after: string | undefined
  for (;;) {
    const page = await reader.list({ labels: ['Measure'], limit: 1_000, ...(after && { after }) })
    keys.push(...page.nodes.map(({ key }) => key))
    after = keys.at(-1)
    if (!page.hasNext) break
  }
  const stride = Math.max(1, Math.floor(keys.length / count))
  return keys.filter((_, at) => at % stride === 0).slice(0, count)
}

async function drain(reader: StoreReader): Promise<number> {
  let records = 0
  for await (const _ of reader.records()) records += 1
  return records
}
