import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createYoga } from 'graphql-yoga'
import neo4j from 'neo4j-driver'
import { startNeo4j } from '../neo4j-server/start-neo4j.ts'
import { askByHttp } from './ask-by-http.ts'
import { measureRates } from './measure-rates.ts'
import { QUERIES } from './queries.ts'
import { typedCopy } from './typed-copy.ts'

/**
 * `npm run bench:neo4j-graphql`: GraphQL over Neo4j beside `@neo4j/graphql`, on the same server with the
 * same data in one run, each behind yoga, without sockets, eight requests at a time, in turns. `--quick`
 * shows that all of it runs.
 */
const quick = process.argv.includes('--quick')
const MEASURING = quick
  ? { warmUpMs: 1_000, roundMs: 1_000, rounds: 2 }
  : { warmUpMs: 8_000, roundMs: 3_000, rounds: 6 }
const THEIRS = '@neo4j/graphql'
const PASSWORD = 'for-this-benchmark-alone'
process.env.SPORBAR_NEO4J_USER = 'neo4j'
process.env.SPORBAR_NEO4J_PASSWORD = PASSWORD

/** As it is shipped: what runs sources names each function anew whenever it is made, which takes longer than many of them. */
const built = <Module>(path: string): Promise<Module> =>
  import(new URL(`../../dist/src/${path}.js`, import.meta.url).href)
const { openSearch } = await built<typeof import('../../src/app/open-search.ts')>('app/open-search')
const { openReader } = await built<typeof import('../../src/app/open-store.ts')>('app/open-store')
const { createGraphQL } =
  await built<typeof import('../../src/graphql/create-graphql.ts')>('graphql/create-graphql')
const { LIMITS } = await built<typeof import('../../src/graphql/limits.ts')>('graphql/limits')

const folder = await mkdtemp(join(tmpdir(), 'sporbar-bench-'))
const server = await startNeo4j({ home: join(folder, 'neo4j'), password: PASSWORD, heapMb: 1_024 })
const file = join(folder, 'graph.db')
const driver = neo4j.driver(server.url, neo4j.auth.basic('neo4j', PASSWORD), { telemetryDisabled: true })
try {
  const cli = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))
  for (const store of [file, server.url])
    await promisify(execFile)(process.execPath, [cli, 'ingest', '--store', store], { env: process.env })
  const [embedded, far] = [await openReader(file), await openReader(server.url)]
  const search = { embedded: await openSearch(embedded), far: await openSearch(far) }
  const report = (error: unknown): void => console.error(error)
  const uncached = { ...LIMITS, maxCachedBytes: 0 }
  const yoga = createYoga({ schema: await typedCopy(embedded, driver), logging: false, graphiql: false })
  const sides = {
    [THEIRS]: (request: Request) => yoga.fetch(request),
    'ours without memory': createGraphQL({ reader: far, search: search.far, limits: uncached, report }),
    'ours as shipped': createGraphQL({ reader: far, search: search.far, report }),
    'embedded without memory': createGraphQL({
      reader: embedded,
      search: search.embedded,
      limits: uncached,
      report,
    }),
    'embedded as shipped': createGraphQL({ reader: embedded, search: search.embedded, report }),
  }
  console.log(
    '| Query | | requests/s | median ms | p99 ms | processor ms | characters | times @neo4j/graphql |',
  )
  console.log('|---|---|---:|---:|---:|---:|---:|---:|')
  for (const { name, ours, theirs } of QUERIES) {
    const asks = Object.entries(sides).map(
      ([side, send]) => [side, askByHttp(send, side === THEIRS ? theirs : ours)] as const,
    )
    const rates = await measureRates(new Map(asks), MEASURING)
    const base = rates.get(THEIRS)!
    for (const [side, { perSecond, median, p99, processorMs, size }] of rates)
      console.log(
        `| ${[name, side, perSecond.toFixed(0), median.toFixed(1), p99.toFixed(1), processorMs.toFixed(2), size, (perSecond / base.perSecond).toFixed(2)].join(' | ')} |`,
      )
  }
  await embedded.close()
  await far.close()
} finally {
  await driver.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
