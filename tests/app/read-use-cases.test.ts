import { expect, it } from 'vitest'
import { coverageOf } from '../../src/app/coverage-of.ts'
import { followUp } from '../../src/app/follow-up.ts'
import { searchAll } from '../../src/app/search-all.ts'
import { showNode } from '../../src/app/show-node.ts'
import { statsOf } from '../../src/app/stats-of.ts'
import { traceChain } from '../../src/app/trace-chain.ts'
import { type Calls, createArrayReader } from '../graphql/array-reader.ts'
import { createArraySearch } from '../graphql/array-search.ts'
import { AUDIT, createFixtureGraph, PLAN } from '../graphql/fixture-graph.ts'

const graph = createFixtureGraph()

function sum(calls: Calls): number {
  return Object.values(calls).reduce((total, count) => total + count, 0)
}

it('shows a node with what it stands under, what says it and what it is linked to', async () => {
  const reader = createArrayReader(graph)
  const view = await showNode(reader, `${PLAN}/i1/tiltak/1`)
  expect(view.parents.map(node => node.key)).toEqual([PLAN, `${PLAN}/i1`])
  expect(view.parts).toEqual([])
  expect(view.mentions).toHaveLength(1)
  expect(view.out.map(({ edge, node }) => [edge.type, node.key])).toEqual([
    ['FOLLOWS_UP', `${AUDIT}/funn/1`],
    ['FOLLOWS_UP', `${AUDIT}/anbefaling/1`],
    ['FOLLOWS_UP', `${AUDIT}/funn/1.1`],
    ['INVOLVES', 'organisasjon/kommuner'],
  ])
  expect(view.in).toEqual([])
  const area = await showNode(reader, `${PLAN}/i1`)
  expect(area.parts).toHaveLength(5)
})

it('counts in the form that the command line prints', async () => {
  const stats = await statsOf(createArrayReader(graph))
  expect(Object.keys(stats)).toEqual([
    'documents',
    'nodes',
    'edges',
    'reviews',
    'messages',
    'revision',
    'linked',
  ])
  expect(stats).toMatchObject({
    documents: 3,
    messages: { error: 0, warning: 1, repair: 2 },
    revision: 7,
    linked: true,
  })
  expect(stats.nodes.Measure).toBe(3)
  expect(Object.keys(stats.edges)).toEqual(Object.keys(stats.edges).toSorted())
})

it('keeps a chain within what belongs to it: letters, reports and white papers end it', async () => {
  const reader = createArrayReader(graph)
  const { up } = await traceChain(reader, `${PLAN}/i1/tiltak/1`)
  const depth = new Map(up.map(link => [link.node.key, link.depth]))
  expect(depth.get(`${AUDIT}/funn/1`)).toBe(1)
  expect(depth.get(PLAN)).toBe(2)
  expect(depth.get(`${PLAN}/i1/utfordring/1`)).toBe(2)
  expect(depth.get('tb2030-7/a')).toBe(3)
  expect(up.every(link => link.edge.evidence.length > 0)).toBe(true)
  expect(new Set(up.map(link => link.node.key)).size).toBe(up.length)
  const finding = await traceChain(reader, `${AUDIT}/funn/2`)
  expect(finding.down[0]).toMatchObject({ node: { key: 'tb2030-7/a' }, via: AUDIT, depth: 1 })
  expect(finding.down.map(link => link.node.key)).toEqual(['tb2030-7/a', PLAN])
  const cited = await traceChain(reader, `${AUDIT}/funn/1`)
  expect(cited.down.map(link => link.node.key)).toContain(`${PLAN}/i1/tiltak/10`)
  const { down } = await traceChain(reader, 'tb2030-7')
  expect(down.map(link => link.node.key)).toContain(`${PLAN}/i1/tiltak/10`)
})

it('finds no path where there is none, and none from a node to itself', async () => {
  const reader = createArrayReader(graph)
  const alone = 'meld-st-99-2028-2029'
  expect((await traceChain(reader, `${PLAN}/i1`, alone)).paths).toEqual([])
  expect((await traceChain(reader, PLAN, PLAN)).paths).toEqual([])
  await expect(traceChain(reader, PLAN, 'finnes-ikke')).rejects.toMatchObject({ code: 'NODE_NOT_FOUND' })
})

it('asks the store the same few times, however many measures and findings there are', async () => {
  const many = {
    ...graph,
    nodes: [
      ...graph.nodes,
      ...Array.from({ length: 500 }, (_, at) => ({
        key: `${PLAN}/i1/tiltak/${at + 100}`,
        label: 'Measure' as const,
        work: PLAN,
        text: 'gjør noe',
        properties: {},
      })),
    ],
  }
  for (const each of [graph, many]) {
    const first = createArrayReader(each)
    await followUp(first)
    const second = createArrayReader(each)
    await coverageOf(second, AUDIT)
    const third = createArrayReader(each)
    await searchAll(third, createArraySearch(each), { text: 'skole', limit: 50 })
    expect([sum(first.calls), sum(second.calls), sum(third.calls)]).toEqual([10, 7, 1])
  }
})

it('tells coverage as not known where links were never computed', async () => {
  const nodes = graph.nodes.map(node =>
    node.key === `${AUDIT}/funn/2` ? { ...node, properties: { known: true } } : node,
  )
  const { items } = await coverageOf(createArrayReader({ ...graph, nodes }), AUDIT)
  const item = items.find(each => each.node.key === `${AUDIT}/funn/2`)
  expect(item).toMatchObject({ coverage: 'CANNOT_TELL', links: [] })
  expect(item?.reason).not.toBe('')
})
