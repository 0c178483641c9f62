import { afterAll, beforeAll, expect, it } from 'vitest'
import { openNeo4jReader } from '../../graph/neo4j/open-reader.ts'
import { openNeo4jWriter } from '../../graph/neo4j/open-writer.ts'
import type { SearchIndex } from '../../graph/store/search.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { createLiveSearch } from '../../src/app/live-search.ts'
import { createGraphQL } from '../../src/graphql/create-graphql.ts'
import { createSchema } from '../../src/graphql/create-schema.ts'
import { LIMITS } from '../../src/graphql/limits.ts'
import { ENTRY_ANALYZER } from '../../src/neo4j-search/entry-analyzer.ts'
import { sporbar } from '../cli/sporbar.ts'
import { change, node } from '../graph/invented-graph.ts'
import { QUESTIONS, RICH } from '../graphql/rich-operations.ts'
import { type CountingProxy, countingProxy } from './counting-proxy.ts'
import { describeNeo4j } from './describe-neo4j.ts'
import { neo4jPlace, wipe } from './neo4j-bench.ts'

describeNeo4j('an operation over a real server', () => {
  let proxy: CountingProxy
  let reader: StoreReader
  let search: SearchIndex
  beforeAll(async () => {
    await wipe(neo4jPlace())
    expect((await sporbar('ingest', '--store', neo4jPlace().url)).code).toBe(0)
    proxy = await countingProxy(neo4jPlace().url)
    reader = await openNeo4jReader({ ...neo4jPlace(), url: proxy.url })
    search = await createLiveSearch(reader, () => {})
  }, 240_000)
  afterAll(async () => {
    await reader.close()
    await proxy.close()
  })

  const asking = (maxCachedBytes: number) => {
    const limits = { ...LIMITS, maxCachedBytes, executionTimeoutMs: 120_000 }
    const send = createGraphQL({ reader, search, limits, report: () => {} })
    return async (query: string) => {
      proxy.take()
      const request = new Request('http://127.0.0.1/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
      const body = await (await send(request)).text()
      // What a connection says when it is given back belongs to the operation too.
      await new Promise(resolve => setTimeout(resolve, 50))
      return { body, trips: proxy.take() }
    }
  }

  it('is asked of every field that can be asked', () => {
    expect(Object.keys(createSchema().getQueryType()?.getFields() ?? {}).sort()).toEqual(
      Object.keys(RICH).sort(),
    )
    expect(QUESTIONS.length).toBe(20)
  })

  it.each([...Object.entries(RICH), ...QUESTIONS.map((query, at) => [`question ${at + 1}`, query] as const)])(
    'takes at most two round trips without a memory: %s',
    { timeout: 240_000 },
    async (name, query) => {
      const ask = asking(0)
      // The first time opens connections.
      await ask(query)
      const { body, trips } = await ask(query)
      expect([name, JSON.parse(body).errors]).toEqual([name, undefined])
      if (name !== 'suggest') expect([name, trips]).not.toEqual([name, 0])
      expect([name, trips <= 2, trips]).toEqual([name, true, trips])
    },
  )

  it('takes at most two round trips where a search names a document and its hits are read', {
    timeout: 240_000,
  }, async () => {
    const ask = asking(0)
    const query = '{ search(text: "document:dok-3-12-2023-2024 kompetanse") { hits { node { key name } } } }'
    await ask(query)
    const { body, trips } = await ask(query)
    const { hits } = (JSON.parse(body) as { data: { search: { hits: { node: { key: string } }[] } } }).data
      .search
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.every(({ node }) => node.key.startsWith('dok-3-12-2023-2024/'))).toBe(true)
    expect([trips <= 2, trips]).toEqual([true, trips])
  })

  it.each([
    '{ measures(plan: "hp-rehabilitering-2026-2036") { totalCount } }',
    '{ measures(involves: "Helsedirektoratt") { totalCount } }',
    '{ measures(plan: "hp-rehabilitering-2026-2035", involves: "Nav", commitment: ["CLARIFY"]) { totalCount } }',
    '{ coverage(report: "dok-3-12-2023-2025") { report { key } } }',
    '{ followUp(plan: "hp-rehabilitering-2026-2036") { without { reason } } }',
  ])(
    'takes at most two round trips to refuse what there is not, with what may be meant: %s',
    {
      timeout: 240_000,
    },
    async query => {
      const ask = asking(0)
      await ask(query)
      const { body, trips } = await ask(query)
      expect([body, trips <= 2, trips]).toEqual([body, true, trips])
    },
  )

  it('takes at most two round trips to say which numbers there are', { timeout: 240_000 }, async () => {
    const ask = asking(0)
    const query =
      '{ search(text: "tiltak 14 i rehabiliteringsplanen") { missing hits { node { key name } } } }'
    await ask(query)
    const { body, trips } = await ask(query)
    expect(JSON.parse(body).data.search.missing).toEqual([expect.stringContaining('2.1–2.7')])
    expect([trips <= 2, trips]).toEqual([true, trips])
  })

  it('takes at most two round trips where an operation searches several times, with words and without', {
    timeout: 240_000,
  }, async () => {
    const ask = asking(0)
    const query = `{
      measures: search(text: "kompetanse", labels: [Measure], first: 3) { total hits { node { key name } } }
      reports: search(text: "slag:revisjonsrapport", first: 3) { total hits { node { key name } } }
      misspelt: search(text: "kompetense i kommunene", first: 3) { total didYouMean hits { node { key name } } }
    }`
    await ask(query)
    const { body, trips } = await ask(query)
    const { data } = JSON.parse(body) as { data: Record<string, { total: number; hits: unknown[] }> }
    for (const name of ['measures', 'reports', 'misspelt']) {
      expect(data[name]!.total).toBeGreaterThan(0)
      expect(data[name]!.hits).toHaveLength(3)
    }
    expect([trips <= 2, trips]).toEqual([true, trips])
  })

  it('takes at most two round trips where what is typed is completed beside searches that are read', {
    timeout: 240_000,
  }, async () => {
    const ask = asking(0)
    const query = `{
      search(text: "kompetanse", first: 3) { hits { node { key name } } }
      suggest(prefix: "indiv", first: 3) { text }
      code: suggest(prefix: "TB2025", first: 3) { text }
    }`
    await ask(query)
    const { body, trips } = await ask(query)
    const { data } = JSON.parse(body) as { data: Record<'suggest' | 'code', unknown[]> }
    for (const name of ['suggest', 'code'] as const) expect(data[name].length).toBeGreaterThan(0)
    expect([trips <= 2, trips]).toEqual([true, trips])
  })

  it('answers a search from memory only until somebody has written, and again once it knows the new names', {
    timeout: 240_000,
  }, async () => {
    const ask = asking(LIMITS.maxCachedBytes)
    const query = '{ search(text: "kompetanse", first: 5) { total hits { node { key name } } } }'
    const untilRemembered = async () => {
      for (let tries = 0; tries < 50; tries += 1) {
        const asked = await ask(query)
        if (asked.trips === 1) return asked.body
        await new Promise(resolve => setTimeout(resolve, 100))
      }
      throw new Error('never answered from memory')
    }
    const first = await untilRemembered()
    expect(JSON.parse(first).data.search.total).toBeGreaterThan(0)
    const writer = await openNeo4jWriter(neo4jPlace(), { analyzer: ENTRY_ANALYZER })
    try {
      const { redirects } = await writer.fingerprints()
      const reviews = await writer.reviews()
      const putNodes = [node('Document', 'ny', { title: 'Kompetanse for alle' })]
      await writer.commit(change({ madeBy: 'en tredje', redirects, reviews, putNodes }))
    } finally {
      await writer.close()
    }
    // What was found by names of before is not kept: the new document is named as the query is.
    expect((await ask(query)).trips).toBeGreaterThan(1)
    const remembered = await untilRemembered()
    expect(remembered).toBe((await asking(0)(query)).body)
    expect(remembered).not.toBe(first)
  })

  it('takes one to be answered from memory, and two after somebody has written', {
    timeout: 240_000,
  }, async () => {
    const ask = asking(LIMITS.maxCachedBytes)
    const query = RICH.findings as string
    const first = await ask(query)
    const again = await ask(query)
    expect(again.body).toBe(first.body)
    expect(again.trips).toBe(1)
    const writer = await openNeo4jWriter(neo4jPlace())
    try {
      const { redirects } = await writer.fingerprints()
      const reviews = await writer.reviews()
      await writer.commit(change({ madeBy: 'en annen', redirects, reviews }))
    } finally {
      await writer.close()
    }
    const fresh = await ask('{ stats { revision } scope { revision } }')
    const after = await ask(query)
    expect(JSON.parse(after.body)).toEqual(JSON.parse(first.body))
    expect(after.trips).toBe(2)
    expect(JSON.parse(fresh.body).data.scope.revision).toBe((await reader.status()).revision)
  })
})
