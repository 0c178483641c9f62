import { openSearch } from '../../src/app/open-search.ts'
import { openReader } from '../../src/app/open-store.ts'
import { createGraphQL } from '../../src/graphql/create-graphql.ts'
import { LIMITS } from '../../src/graphql/limits.ts'
import { MAIN_QUERY } from '../measure/main-query.ts'
import { searchQueries } from '../measure/search-queries.ts'
import { type Timing, timed, timeEach } from '../measure/timing.ts'
import { type BenchStores, beside, type Part } from './figure.ts'

interface Answers {
  readonly main: Timing
  readonly searchReadyMs: number
  readonly search: Timing
}

/** The main question over GraphQL, worked out each time, and searches: of the file by the index in memory, of the server by its own. */
export const measureAnswers: Part = async stores => {
  const row = beside(await answersOf(stores.file, stores), await answersOf(stores.server.url, stores))
  return [
    row('main query over GraphQL, median ms', ({ main }) => main.median, 2),
    row('main query over GraphQL, p99 ms', ({ main }) => main.p99, 2),
    row('until it can be searched, ms', ({ searchReadyMs }) => searchReadyMs, 0),
    row('full text, median ms', ({ search }) => search.median, 2),
    row('full text, p99 ms', ({ search }) => search.p99, 2),
  ]
}

async function answersOf(store: string, { quick, size }: BenchStores): Promise<Answers> {
  const reader = await openReader(store)
  try {
    const ready = await timed(() => openSearch(reader))
    const search = ready.value
    const report = (error: unknown): void => {
      throw error
    }
    const send = createGraphQL({ reader, search, limits: { ...LIMITS, maxCachedBytes: 0 }, report })
    const ask = async (): Promise<void> => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ query: MAIN_QUERY })
      const answer = await send(new Request('http://127.0.0.1/graphql', { method: 'POST', headers, body }))
      const { errors } = (await answer.json()) as { errors?: unknown }
      if (errors) throw new Error(`The main query failed: ${JSON.stringify(errors)}`)
    }
    const queries = searchQueries(quick ? 50 : 300, size)
    const warmUp = quick ? 20 : 100
    return {
      main: await timeEach(queries, warmUp, ask),
      searchReadyMs: ready.ms,
      search: await timeEach(queries, warmUp, text => search.search({ text, limit: 10 })),
    }
  } finally {
    await reader.close()
  }
}
