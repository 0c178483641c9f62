import { expect, it } from 'vitest'
import { createAsk } from './ask.ts'
import { AUDIT, PLAN } from './fixture-graph.ts'

const MAIN_QUERY = `{
  measures(plan: "${PLAN}", first: 50) {
    totalCount
    nodes {
      key number commitment
      followsUp(first: 50) {
        totalCount
        nodes {
          origin strength confidence
          method { name version calibration }
          signals { name weight text }
          other { key name }
          evidence { documentTitle kind side place version spans { start end exact } quote }
        }
      }
    }
  }
}`

it('answers which findings each measure follows up, with both quotes, in a handful of calls', async () => {
  const { ask, calls } = createAsk()
  const { data, errors } = await ask(MAIN_QUERY)
  expect(errors).toBeUndefined()
  expect(calls.list + calls.edges + calls.nodes).toBeLessThanOrEqual(4)
  expect(data.measures.totalCount).toBe(3)
  expect(data.measures.nodes.map((node: { key: string }) => node.key)).toEqual([
    `${PLAN}/i1/tiltak/1`,
    `${PLAN}/i1/tiltak/2`,
    `${PLAN}/i1/tiltak/10`,
  ])
  expect((await ask(MAIN_QUERY.replaceAll('first: 50', 'first: 200'))).errors).toBeUndefined()
  const [first] = data.measures.nodes
  expect(first.followsUp.totalCount).toBe(3)
  const link = first.followsUp.nodes.find((each: { other: { key: string } }) =>
    each.other.key.endsWith('/funn/1'),
  )
  expect(link).toMatchObject({ origin: 'DERIVED', strength: 'DIRECT', confidence: 0.82 })
  expect(link.signals).toHaveLength(2)
  expect(
    link.evidence.map((each: { side: string; documentTitle: string }) => [each.side, each.documentTitle]),
  ).toEqual([
    ['SOURCE', 'Leseplanen'],
    ['TARGET', 'Bibliotekrevisjonen'],
  ])
  expect(link.evidence[1]).toMatchObject({ kind: 'PARAPHRASE', place: 'kapittel 1' })
  expect(link.evidence[0].spans[0].exact).toBe(link.evidence[0].quote)
})

it('filters links by origin, strength and confidence', async () => {
  const { ask } = createAsk()
  const { data } = await ask(`{ node(key: "${PLAN}/i1/tiltak/1") { ... on Measure {
    direct: followsUp(strength: DIRECT) { totalCount }
    sure: followsUp(minConfidence: 0.8) { totalCount }
    stated: followsUp(origin: STATED) { totalCount }
    some: followsUp(first: 1) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }
  } } }`)
  expect(data.node).toMatchObject({
    direct: { totalCount: 2 },
    sure: { totalCount: 1 },
    stated: { totalCount: 0 },
    some: { totalCount: 3, pageInfo: { hasNextPage: true } },
  })
  const cursor = data.node.some.pageInfo.endCursor
  const next = await ask(`{ node(key: "${PLAN}/i1/tiltak/1") { ... on Measure {
    followsUp(first: 5, after: "${cursor}") { nodes { id } pageInfo { hasPreviousPage hasNextPage } } } } }`)
  expect(next.data.node.followsUp.nodes).toHaveLength(2)
  expect(next.data.node.followsUp.pageInfo).toEqual({ hasPreviousPage: true, hasNextPage: false })
})

it('finds what nobody was found to follow up', async () => {
  const { ask } = createAsk()
  const { data } = await ask(`{
    findings(coverage: NONE_FOUND, report: "${AUDIT}") { totalCount nodes { key text coverageReason } }
    open: recommendations(coverage: [NONE_FOUND, CANNOT_TELL]) { nodes { number coverage } }
  }`)
  expect(data.findings.nodes).toEqual([
    {
      key: `${AUDIT}/funn/2`,
      text: 'Samlingene er gamle.',
      coverageReason: expect.stringContaining('Ingen'),
    },
  ])
  expect(data.open.nodes).toEqual([{ number: '2', coverage: 'CANNOT_TELL' }])
})

it('filters measures by focus area, by who takes part and by how far they bind', async () => {
  const { ask } = createAsk()
  const { data } = await ask(`{
    area: measures(focusArea: "${PLAN}/i1") { totalCount }
    other: measures(focusArea: "${PLAN}/mal/1") { totalCount nodes { key } pageInfo { hasNextPage } }
    involved: measures(involves: "organisasjon/kommuner") { nodes { number involves focusArea { title } } }
    studies: measures(commitment: ["STUDY"]) { totalCount }
    required: requirements(assignment: "tb2030-7") { totalCount }
  }`)
  expect(data.area.totalCount).toBe(3)
  expect(data.other).toEqual({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } })
  expect(data.involved.nodes).toEqual([
    {
      number: '1',
      involves: ['organisasjon/kommuner'],
      focusArea: { title: 'Bemanning av skolebibliotek' },
    },
  ])
  expect(data.studies.totalCount).toBe(1)
  expect(data.required.totalCount).toBe(1)
})

it('gives a statement with where it stands and every text that says it', async () => {
  const { ask } = createAsk()
  const { data } = await ask(`{ node(id: "${PLAN}/i1/tiltak/2") {
    id label name
    ... on Statement {
      work { key title kind } partOf { key } parts { key }
      mentions { version { digest path } text evidence { kind quote } }
    }
    links(types: [PART_OF], direction: OUT) { nodes { type source { key } target { key } origin confidence } }
  } }`)
  expect(data.node).toMatchObject({
    label: 'Measure',
    work: { key: PLAN, kind: 'ACTION_PLAN' },
    partOf: [{ key: PLAN }, { key: `${PLAN}/i1` }],
    parts: [],
  })
  expect(data.node.mentions).toEqual([
    {
      version: { digest: false, path: `${PLAN}.txt` },
      text: data.node.name,
      evidence: [{ kind: 'QUOTE', quote: data.node.name }],
    },
  ])
  expect(data.node.links.nodes).toEqual([
    {
      type: 'PART_OF',
      source: { key: `${PLAN}/i1/tiltak/2` },
      target: { key: `${PLAN}/i1` },
      origin: 'STATED',
      confidence: null,
    },
  ])
})

it('pages forwards and backwards, and the cursor holds its place', async () => {
  const { ask } = createAsk()
  const page = (args: string) =>
    ask(
      `{ measures(${args}) { nodes { number } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    )
  const first = (await page('first: 2')).data.measures
  expect(first.nodes).toEqual([{ number: '1' }, { number: '2' }])
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
  const second = (await page(`first: 2, after: "${first.pageInfo.endCursor}"`)).data.measures
  expect(second.nodes).toEqual([{ number: '10' }])
  expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
  const back = (await page(`last: 1, before: "${second.pageInfo.startCursor}"`)).data.measures
  expect(back.nodes).toEqual([{ number: '2' }])
  const last = (await page('last: 1')).data.measures
  expect(last.nodes).toEqual([{ number: '10' }])
})

it('traces the chain both ways, and between two nodes', async () => {
  const { ask } = createAsk()
  const { data, errors } = await ask(`{
    both: trace(from: "${PLAN}/i1/tiltak/1") {
      up { depth via node { key } link { type origin evidence { quote } } }
      down { node { key } }
    }
    finding: trace(from: "${AUDIT}/funn/1") { down { node { key } } }
    between: trace(from: "${PLAN}/i1/tiltak/1", to: "${AUDIT}/funn/1") {
      to { key }
      paths { stated confidence nodes { key } links { type origin other { key } } }
    }
  }`)
  expect(errors).toBeUndefined()
  const up = data.both.up.map((each: { node: { key: string } }) => each.node.key)
  expect(up).toContain(`${AUDIT}/funn/1`)
  expect(up).toContain(`${PLAN}/i1`)
  expect(up).toContain('tb2030-7/a')
  expect(data.both.down).toEqual([])
  expect(data.finding.down.map((each: { node: { key: string } }) => each.node.key)).toContain(
    `${PLAN}/i1/tiltak/1`,
  )
  const [shortest, stated] = data.between.paths
  expect(shortest).toMatchObject({ stated: false, confidence: 0.82 })
  expect(shortest.links).toEqual([
    { type: 'FOLLOWS_UP', origin: 'DERIVED', other: { key: `${AUDIT}/funn/1` } },
  ])
  expect(stated.stated).toBe(true)
  expect(stated.nodes.map((node: { key: string }) => node.key)).toEqual([
    `${PLAN}/i1/tiltak/1`,
    `${PLAN}/i1`,
    `${PLAN}/i1/utfordring/1`,
    `${AUDIT}/funn/1`,
  ])
})

it('tells the coverage of a report with what the answer rests on', async () => {
  const { ask } = createAsk()
  const { data } = await ask(`{ coverage(report: "${AUDIT}") {
    counts { followedUp partly noneFound cannotTell }
    items { node { key number } coverage reason links { strength other { key } } }
    scope { searched { key } missing { key } asOf revision linked }
  } }`)
  expect(data.coverage.counts).toEqual({ followedUp: 2, partly: 1, noneFound: 1, cannotTell: 1 })
  expect(data.coverage.items).toHaveLength(5)
  expect(data.coverage.items[2]).toMatchObject({
    node: { key: `${AUDIT}/funn/1` },
    links: [
      { strength: 'DIRECT', other: { key: `${PLAN}/i1/tiltak/1` } },
      { strength: 'PARTIAL', other: { key: `${PLAN}/i1/tiltak/2` } },
    ],
  })
  expect(data.coverage.scope).toMatchObject({
    missing: [{ key: 'meld-st-99-2028-2029' }],
    revision: 7,
    linked: true,
  })
  expect(data.coverage.scope.searched).toHaveLength(3)
})

it('gives the follow-up table and what is left of it', async () => {
  const { ask } = createAsk()
  const { data } = await ask(`{ followUp(plan: "${PLAN}", minConfidence: 0.5) {
    measures { measure { number focusArea { title } } links { other { key } } }
    without { node { key } coverage links { confidence } }
  } }`)
  expect(data.followUp.measures.map((each: { links: unknown[] }) => each.links.length)).toEqual([2, 0, 0])
  expect(data.followUp.without.map((each: { node: { key: string } }) => each.node.key)).toEqual([
    `${AUDIT}/anbefaling/2`,
    `${AUDIT}/funn/1.1`,
    `${AUDIT}/funn/2`,
  ])
})

it('goes on with hits from where a page of them ended', async () => {
  const { ask } = createAsk()
  const page = async (after: string | null) => {
    const { data } = await ask(
      `query($after: String) { search(text: "bemanning", first: 3, after: $after) {
        total hits { key } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )
    return data.search
  }
  const first = await page(null)
  const second = await page(first.pageInfo.endCursor)
  expect([first.total, first.hits.length, first.pageInfo.hasNextPage]).toEqual([4, 3, true])
  expect([second.total, second.hits.length, second.pageInfo.hasNextPage]).toEqual([4, 1, false])
  expect(first.hits.map((hit: { key: string }) => hit.key)).not.toContain(second.hits[0].key)
})

it('searches, suggests and counts', async () => {
  const { ask } = createAsk()
  const { data } = await ask(`{
    search(text: "bemanning", first: 2) {
      total confident engine didYouMean
      hits {
        key label cursor snippet { text highlights { start end } } matchedTerms document { key } node { name }
        explanation { channel word met value }
      }
      pageInfo { hasNextPage startCursor endCursor }
      groups { document { shortTitle } hits { key } }
      facets { document { value count } label { value count } kind { value count } year { value count } }
      nearest { text key label }
      read { text phrases without documents kinds labels years }
    }
    suggest(prefix: "bem") { text key label }
    stats { documents revision linked nodes { label count } messages { error warning repair } }
  }`)
  expect(data.search.total).toBe(4)
  expect(data.search.hits).toHaveLength(2)
  expect(data.search.hits[0].node.name).toBeTruthy()
  expect(data.search.hits[0].explanation).toEqual([
    { channel: 'WORD', word: 'bemanning', met: 'ordet selv', value: 1 },
  ])
  expect(data.search.read).toMatchObject({ text: 'bemanning', phrases: [], without: [], labels: null })
  expect(data.suggest[0]).toEqual({
    text: 'Bemanning av skolebibliotek',
    key: `${PLAN}/i1`,
    label: 'FocusArea',
  })
  expect(data.stats).toMatchObject({ documents: 3, revision: 7, linked: true })
  expect(data.stats.nodes).toContainEqual({ label: 'Measure', count: 3 })
})
