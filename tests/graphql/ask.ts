import { createGraphQL } from '../../src/graphql/create-graphql.ts'
import { LIMITS, type Limits } from '../../src/graphql/limits.ts'
import type { Calls } from './array-reader.ts'
import { createArraySearch } from './array-search.ts'
import { createFixtureGraph } from './fixture-graph.ts'
import { createStoreReader } from './store-reader.ts'

export interface Answer {
  readonly status: number
  // Answers are as wide as the schema; a test says what it expects of them.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly data: any
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly string[]
    readonly extensions: {
      readonly code: string
      readonly wayOut: string
      readonly nearest?: readonly string[]
    }
  }[]
}

/** A server that has just started plans each question once, which takes its time on a busy machine. */
const PATIENT: Limits = { ...LIMITS, executionTimeoutMs: 60_000 }

export function createAsk(options: { limits?: Limits; reader?: ReturnType<typeof createStoreReader> } = {}) {
  const graph = createFixtureGraph()
  const reader = options.reader ?? createStoreReader(graph)
  const reported: unknown[] = []
  const send = createGraphQL({
    reader,
    search: createArraySearch(graph),
    report: error => reported.push(error),
    limits: options.limits ?? PATIENT,
  })
  const ask = async (query: string, variables?: Record<string, unknown>): Promise<Answer> => {
    await reader.ready()
    const response = await send(
      new Request('http://127.0.0.1/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      }),
    )
    return { status: response.status, ...((await response.json()) as object) } as Answer
  }
  return { ask, send, reported, calls: reader.calls as Calls }
}
