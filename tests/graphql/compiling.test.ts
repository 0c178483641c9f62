import { expect, it } from 'vitest'
import { LIMITS } from '../../src/graphql/limits.ts'
import { createAsk } from './ask.ts'
import { PLAN } from './fixture-graph.ts'

const UNREMEMBERED = { ...LIMITS, maxCachedBytes: 0, executionTimeoutMs: 60_000 }

it('answers a query alike the first time and when it has been compiled, errors and their places included', async () => {
  const { ask, reported } = createAsk({ limits: UNREMEMBERED })
  const asked: readonly (readonly [query: string, variables?: Record<string, unknown>])[] = [
    ['{ measures { totalCount edges { cursor node { __typename key } } pageInfo { endCursor } } }'],
    ['query($n: Int = 1) { measures(first: $n) { nodes { key } } }', { n: 2 }],
    ['query($n: Int = 1) { measures(first: $n) { nodes { key } } }'],
    ['query($k: ID!) { document(key: $k) { key title } }', {}],
    ['query($k: ID!) { document(key: $k) { key title } }', { k: PLAN }],
    ['query($all: Boolean!) { documents { nodes { key title @include(if: $all) } } }', { all: false }],
    ['query($all: Boolean!) { documents { nodes { key title @skip(if: $all) } } }', { all: false }],
    ['{ measures(first: -1) { totalCount } }'],
    ['{\n  documents { totalCount }\r\n  bad: trace(from: "finnes/ikke") { from { key } } }'],
    ['{ measures { nodes { key followsUp(minConfidence: 7) { nodes { id } } } } }'],
    ['{ measures { nodes { followsUp { leftOut { count by { reviewer } } } ... on Measure { text } } } }'],
    ['{ node(key: "finnes/ikke") { key } nodes(keys: ["x"]) { key } }'],
    [`{ node(key: ${JSON.stringify('"}; throw 1 // \\ ` $ \n')}) { key } }`],
    ['{ __schema { queryType { name } } __type(name: "Measure") { kind } }'],
  ]
  for (const [query, variables] of asked) {
    const first = await ask(query, variables)
    for (let again = 0; again < 3; again += 1)
      expect([query, await ask(query, variables)]).toEqual([query, first])
  }
  expect(reported).toEqual([])
})

it('keeps operations of one text apart', async () => {
  const { send, ask } = createAsk({ limits: UNREMEMBERED })
  await ask('{ stats { revision } }')
  const query = 'query A { stats { documents } } query B { measures { totalCount } }'
  const field = { A: 'stats', B: 'measures' } as const
  for (const operationName of ['A', 'B', 'A', 'B', 'A', 'B'] as const) {
    const request = new Request('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName }),
    })
    const { data } = (await (await send(request)).json()) as { data: Record<string, unknown> }
    expect(Object.keys(data)).toEqual([field[operationName]])
  }
})
