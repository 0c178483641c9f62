import { join } from 'node:path'
import type { StoreReader } from '../../graph/store/store.ts'
import { openSearch } from '../../src/app/open-search.ts'
import { openReader } from '../../src/app/open-store.ts'
import { addReviewer } from '../../src/app/reviewers.ts'
import { createReviewing } from '../../src/app/reviewing.ts'
import { createGraphQL } from '../../src/graphql/create-graphql.ts'
import type { Workbench } from '../ingest/load/workbench.ts'
import type { Answer } from './ask.ts'

interface DecisionServer {
  readonly reader: StoreReader
  /** By name. */
  readonly tokens: Readonly<Record<string, string>>
  readonly ask: (query: string, variables?: object, token?: string) => Promise<Answer>
}

/** GraphQL over the store of a workbench, where these people may decide. */
export async function openDecisionServer(
  bench: Workbench,
  names: readonly string[],
): Promise<DecisionServer> {
  const place = bench.place('graph.db')
  const file = join(bench.folder, 'reviewers')
  const tokens = Object.fromEntries(names.map(name => [name, addReviewer(file, name)]))
  const reader = await openReader(place.store)
  const send = createGraphQL({
    reader,
    search: await openSearch(reader),
    reviewing: createReviewing({ ...place, background: bench.background }, file),
    report: error => {
      throw error
    },
  })
  return {
    reader,
    tokens,
    async ask(query, variables = {}, token = '') {
      const response = await send(
        new Request('http://127.0.0.1/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
          body: JSON.stringify({ query, variables }),
        }),
      )
      return { status: response.status, ...((await response.json()) as object) } as Answer
    },
  }
}
