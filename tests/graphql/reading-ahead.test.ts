import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSqliteReader } from '../../graph/sqlite/open-reader.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { openSearch } from '../../src/app/open-search.ts'
import { createGraphQL } from '../../src/graphql/create-graphql.ts'
import { createSchema } from '../../src/graphql/create-schema.ts'
import { LIMITS } from '../../src/graphql/limits.ts'
import { createFolder, sporbar } from '../cli/sporbar.ts'
import { QUESTIONS, RICH } from './rich-operations.ts'

let folder: Awaited<ReturnType<typeof createFolder>>
let reader: StoreReader
let send: ReturnType<typeof createGraphQL>
const asked: string[] = []

beforeAll(async () => {
  folder = await createFolder()
  const store = folder.path('graph.db')
  expect((await sporbar('ingest', '--store', store)).code).toBe(0)
  reader = await openSqliteReader(store)
  const counted = Object.fromEntries(
    Object.entries(reader).map(([name, call]) => [
      name,
      (...args: never[]) => {
        asked.push(name)
        return call(...args)
      },
    ]),
  ) as unknown as StoreReader
  const search = await openSearch(reader)
  // Without a memory of answers: each is asked for.
  send = createGraphQL({
    reader: counted,
    search,
    limits: { ...LIMITS, maxCachedBytes: 0 },
    report: () => {},
  })
}, 60_000)
afterAll(async () => {
  await reader.close()
  await folder.end()
})

it('is tried with every field that can be asked', () => {
  const fields = Object.keys(createSchema().getQueryType()?.getFields() ?? {})
  expect(Object.keys(RICH).sort()).toEqual(fields.sort())
  expect(QUESTIONS.length).toBe(20)
})

it.each([...Object.entries(RICH), ...QUESTIONS.map((query, at) => [`question ${at + 1}`, query] as const)])(
  'asks the store once, and is answered alike when it is asked again: %s',
  async (name, query) => {
    const calls = name === 'suggest' ? [] : ['reach']
    asked.length = 0
    const first = await answerTo(query)
    expect([name, first.errors]).toEqual([name, undefined])
    expect([name, asked]).toEqual([name, calls])
    for (let again = 0; again < 3; again += 1) {
      asked.length = 0
      expect([name, await answerTo(query)]).toEqual([name, first])
      expect([name, asked]).toEqual([name, calls])
    }
  },
)

it('reads ahead what the same text asks for with the variables of each time', async () => {
  const query = `query($first: Int!) {
    measures(first: $first) { nodes { key followsUp { nodes { other { key } } } } }
  }`
  for (const first of [1, 3, 3, 1]) {
    asked.length = 0
    const { data } = await answerTo(query, { first })
    expect([data?.measures?.nodes?.length, asked]).toEqual([first, ['reach']])
  }
})

interface Answer {
  readonly errors?: unknown
  readonly data?: Readonly<Record<string, { readonly nodes?: readonly unknown[] } | undefined>>
}

async function answerTo(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
  const request = new Request('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return (await (await send(request)).json()) as Answer
}
