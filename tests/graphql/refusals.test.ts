import { expect, it } from 'vitest'
import { GraphError } from '../../graph/errors/graph-error.ts'
import { LIMITS } from '../../src/graphql/limits.ts'
import { createAsk } from './ask.ts'
import { createFixtureGraph, PLAN } from './fixture-graph.ts'
import { overriding } from './overriding.ts'
import { createStoreReader } from './store-reader.ts'

const URL = 'http://127.0.0.1/graphql'

async function refusal(query: string, options?: Parameters<typeof createAsk>[0]) {
  const { ask, reported } = createAsk(options)
  const answer = await ask(query)
  const error = answer.errors?.[0]
  return { status: answer.status, reported, ...error, code: error?.extensions.code }
}

it('has a code and a way out for every bad question', async () => {
  const cases: readonly (readonly [string, string])[] = [
    ['{ measures(', 'GRAPHQL_PARSE_FAILED'],
    ['{ tiltak { key } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['', 'GRAPHQL_PARSE_FAILED'],
    ['mutation { x }', 'OPERATION_REFUSED'],
    ['query($k: ID!) { document(key: $k) { key } }', 'BAD_USER_INPUT'],
    ['{ measures(first: -1) { totalCount } }', 'PAGE_INVALID'],
    ['{ measures(first: 100000) { totalCount } }', 'PAGE_INVALID'],
    ['{ measures(first: 1, last: 1) { totalCount } }', 'PAGE_INVALID'],
    ['{ measures(after: "tull") { totalCount } }', 'CURSOR_INVALID'],
    ['{ measures(after: "") { totalCount } }', 'CURSOR_INVALID'],
    ['{ node { key } }', 'ARGUMENT_INVALID'],
    ['{ trace(from: "finnes/ikke") { from { key } } }', 'NODE_NOT_FOUND'],
    ['{ coverage(report: "finnes-ikke") { report { key } } }', 'NODE_NOT_FOUND'],
    [`{ coverage(report: "${PLAN}/i1") { report { key } } }`, 'NOT_A_REPORT'],
    [`{ coverage(report: "${PLAN}") { items { reason } } }`, 'NOT_A_REPORT'],
    ['{ findings(report: "finnes-ikke") { totalCount } }', 'NODE_NOT_FOUND'],
    ['{ measures(plan: "finnes-ikke") { totalCount } }', 'NODE_NOT_FOUND'],
    ['{ measures(focusArea: "finnes/ikke") { totalCount } }', 'NODE_NOT_FOUND'],
    ['{ measures(involves: "Finnes ikke") { totalCount } }', 'NODE_NOT_FOUND'],
    ['{ requirements(assignment: "finnes-ikke") { totalCount } }', 'NODE_NOT_FOUND'],
    ['{ followUp(plan: "finnes-ikke") { without { reason } } }', 'NODE_NOT_FOUND'],
    ['{ followUp(report: "finnes-ikke") { without { reason } } }', 'NODE_NOT_FOUND'],
    ['{ conflicts(document: "finnes-ikke") { totalCount } }', 'NODE_NOT_FOUND'],
    ['{ conflicts(about: "finnes/ikke") { totalCount } }', 'NODE_NOT_FOUND'],
    ['{ search(text: "lese", documents: ["finnes-ikke"]) { total } }', 'NODE_NOT_FOUND'],
    [`{ measures(plan: "${PLAN}/i1") { totalCount } }`, 'NOT_A_DOCUMENT'],
    ['{ measures(commitment: ["STUDY", "tull"]) { totalCount } }', 'ARGUMENT_INVALID'],
    ['{ goals(level: ["tull"]) { totalCount } }', 'ARGUMENT_INVALID'],
    ['{ followUp(minConfidence: 2) { without { reason } } }', 'ARGUMENT_INVALID'],
    ['{ search(text: "a", first: -1) { total } }', 'PAGE_INVALID'],
    [`{ search(text: "${'a'.repeat(LIMITS.maxSearchCharacters + 1)}") { total } }`, 'ARGUMENT_INVALID'],
  ]
  for (const [query, code] of cases) {
    const { ask, reported } = createAsk()
    const { errors } = await ask(query)
    expect([query, errors?.[0]?.extensions.code]).toEqual([query, code])
    expect(errors?.[0]?.extensions.wayOut.length).toBeGreaterThan(10)
    expect(reported).toEqual([])
  }
})

it('tells which keys were meant where a key or a name is misspelt', async () => {
  const { ask } = createAsk()
  for (const [query, key, meant] of [
    [`{ measures(plan: "${PLAN}x") { totalCount } }`, `${PLAN}x`, PLAN],
    [`{ trace(from: "${PLAN}/i11") { from { key } } }`, `${PLAN}/i11`, `${PLAN}/i1`],
    [`{ trace(from: "${PLAN}x/i1") { from { key } } }`, `${PLAN}x/i1`, PLAN],
    ['{ measures(involves: "Kommuner") { totalCount } }', 'Kommuner', 'organisasjon/kommuner'],
  ] as const) {
    const { errors } = await ask(query)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NODE_NOT_FOUND', key })
    expect(errors?.[0]?.extensions.nearest?.[0]).toBe(meant)
    expect(errors?.[0]?.extensions.wayOut).toContain(meant)
  }
})

it('gives an empty list, and no error, where what was named is there and has nothing of it', async () => {
  const { ask } = createAsk()
  const { data, errors } = await ask(`{
    findings(report: "${PLAN}") { totalCount }
    measures(plan: "${PLAN}", focusArea: "${PLAN}/i1", commitment: ["CLARIFY"], involves: "organisasjon/kommuner") { totalCount }
    conflicts(document: "${PLAN}", about: "${PLAN}/i1") { totalCount }
  }`)
  expect(errors).toBeUndefined()
  for (const list of ['findings', 'measures', 'conflicts'])
    expect([list, data[list].totalCount]).toEqual([list, 0])
})

it('tells the operator of a store that fails, and the client what to do', async () => {
  const graph = createStoreReader(createFixtureGraph())
  const away = new GraphError('STORE_AWAY', 'the store does not answer', {
    wayOut: 'Try again.',
    retriable: true,
  })
  const reader = overriding(graph, { counts: () => Promise.reject(away) })
  const { code, message, reported } = await refusal('{ stats { revision } }', { reader })
  expect([code, message, reported]).toEqual(['STORE_AWAY', 'the store does not answer', [away]])
})

it('refuses the whole request where it asks for more than queries, or for none of several', async () => {
  const mutation = await refusal('mutation { x }')
  expect([mutation.status, mutation.code]).toEqual([400, 'OPERATION_REFUSED'])
  const several = await refusal('query A { stats { revision } } query B { stats { revision } }')
  expect([several.code, several.extensions?.wayOut]).toEqual([
    'BAD_USER_INPUT',
    expect.stringContaining('operationName'),
  ])
})

it('gives null, and no error, for a key that nothing has', async () => {
  const { ask } = createAsk()
  const answer = await ask(`{ node(key: "finnes/ikke") { key } nodes(keys: ["x", "${PLAN}"]) { key }
    document(key: "${PLAN}/i1") { key } }`)
  expect(answer).toEqual({
    status: 200,
    data: { node: null, nodes: [null, { key: PLAN }], document: null },
  })
})

it('refuses what is too deep, too wide, too long or too costly', async () => {
  const deep = `{ node(key: "x") { ${'links { nodes { source { '.repeat(6)} key ${'} } }'.repeat(6)} } }`
  expect((await refusal(deep)).code).toBe('QUERY_TOO_DEEP')
  const aliases = Array.from({ length: LIMITS.maxAliases + 1 }, (_, at) => `a${at}: stats { revision }`)
  expect((await refusal(`{ ${aliases.join(' ')} }`)).code).toBe('QUERY_TOO_MANY_ALIASES')
  expect((await refusal(`{ stats { ${'revision '.repeat(LIMITS.maxTokens)} } }`)).code).toBe('QUERY_TOO_LONG')
  const costly = `{ measures(first: 200) { nodes { links(first: 200) { nodes { other { links(first: 200) { nodes { id } } } } } } } }`
  expect((await refusal(costly)).code).toBe('QUERY_COST_EXCEEDED')
  const directives = '@include(if: true) '.repeat(LIMITS.maxDirectives + 1)
  expect((await refusal(`{ stats ${directives} { revision } }`)).code).toMatch(
    /QUERY_TOO_MANY_DIRECTIVES|GRAPHQL_VALIDATION_FAILED/,
  )
  const keys = Array.from({ length: LIMITS.maxPageEntries + 1 }, () => '"x"').join(' ')
  expect((await refusal(`{ nodes(keys: [${keys}]) { key } }`)).code).toBe('PAGE_INVALID')
})

it('refuses an answer that would hold too much, whatever the query looked like', async () => {
  const limits = { ...LIMITS, maxAnswerNodes: 5 }
  const { code, reported } = await refusal('{ measures { nodes { links { totalCount } } } }', { limits })
  expect(code).toBe('QUERY_TOO_COSTLY')
  expect(reported).toEqual([])
})

it('ends a query whose time is over', async () => {
  const slow = createStoreReader(createFixtureGraph())
  const reader = overriding(slow, { counts: () => new Promise<never>(() => {}) })
  const limits = { ...LIMITS, executionTimeoutMs: 30 }
  expect((await refusal('{ stats { revision } }', { limits, reader })).code).toBe('QUERY_TIMEOUT')
})

it('ends a query whose time is over also where the store never lets go of the thread', async () => {
  const graph = createStoreReader(createFixtureGraph())
  const reader = overriding(graph, {
    list: query => {
      const end = Date.now() + 40
      while (Date.now() < end);
      return graph.list(query)
    },
  })
  const limits = { ...LIMITS, executionTimeoutMs: 20 }
  const query = '{ measures { nodes { links { totalCount } } } }'
  expect((await refusal(query, { limits, reader })).code).toBe('QUERY_TIMEOUT')
})

it('never shows an unexpected error, whatever the environment is called', async () => {
  const before = process.env.NODE_ENV
  try {
    for (const environment of ['development', 'production', 'test']) {
      process.env.NODE_ENV = environment
      const graph = createStoreReader(createFixtureGraph())
      const reader = overriding(graph, { counts: () => Promise.reject(new Error('secret /home/path')) })
      const { ask, reported } = createAsk({ reader })
      const answer = await ask('{ stats { revision } }')
      expect(JSON.stringify(answer)).not.toMatch(/secret|home|stack|node_modules/)
      expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL', wayOut: expect.any(String) })
      expect(String(reported[0])).toContain('secret')
    }
  } finally {
    process.env.NODE_ENV = before
  }
})

it('reads queries as JSON with POST, or with GET and a header that no form can send', async () => {
  const { send } = createAsk()
  const query = '{ stats { revision } }'
  const codeOf = async (request: Request) => {
    const response = await send(request)
    const body = (await response.json()) as { errors?: { extensions: { code: string } }[]; data?: unknown }
    return [response.status, body.errors?.[0]?.extensions.code ?? 'answered']
  }
  const form = new Request(URL, { method: 'POST', body: new URLSearchParams({ query }) })
  expect(await codeOf(form)).toEqual([415, 'MEDIA_TYPE_REFUSED'])
  const multipart = new FormData()
  multipart.set('operations', JSON.stringify({ query }))
  expect(await codeOf(new Request(URL, { method: 'POST', body: multipart }))).toEqual([
    415,
    'MEDIA_TYPE_REFUSED',
  ])
  const text = new Request(URL, { method: 'POST', body: JSON.stringify({ query }) })
  expect(await codeOf(text)).toEqual([415, 'MEDIA_TYPE_REFUSED'])
  const get = `${URL}?query=${encodeURIComponent(query)}`
  expect(await codeOf(new Request(get))).toEqual([403, 'CSRF_REFUSED'])
  expect(await codeOf(new Request(get, { headers: { 'x-sporbar-csrf': '1' } }))).toEqual([200, 'answered'])
  expect(await codeOf(new Request(URL, { method: 'PUT', headers: { 'x-sporbar-csrf': '1' } }))).toEqual([
    405,
    'METHOD_REFUSED',
  ])
  expect(await codeOf(new Request(URL, { method: 'DELETE' }))).toEqual([405, 'METHOD_REFUSED'])
  const json = (body: string) =>
    new Request(URL, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  expect(await codeOf(json('{'))).toEqual([400, 'BAD_REQUEST'])
  expect(await codeOf(json('[]'))).toEqual([400, 'BAD_REQUEST'])
  const long = JSON.stringify({ query, variables: { x: 'x'.repeat(LIMITS.maxBodyBytes) } })
  expect(await codeOf(json(long))).toEqual([413, 'BODY_TOO_LARGE'])
})

it('lets no other site read an answer', async () => {
  const { send } = createAsk()
  for (const method of ['OPTIONS', 'POST']) {
    const response = await send(
      new Request(URL, {
        method,
        headers: { origin: 'https://example.org', 'content-type': 'application/json' },
        ...(method === 'POST' && { body: '{"query":"{ stats { revision } }"}' }),
      }),
    )
    expect([...response.headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
  }
})
