import { expect, it } from 'vitest'
import { GraphError } from '../../graph/errors/graph-error.ts'
import { createArrayReader } from '../graphql/array-reader.ts'
import { AUDIT, createFixtureGraph, PLAN } from '../graphql/fixture-graph.ts'
import { handlerOf } from '../server/handler-of.ts'
import { parsePage } from './parse-page.ts'

it('tells of a plan or report that there is not instead of showing that it has no measures', async () => {
  const { get } = handlerOf()
  for (const [path, told] of [
    ['/?plan=finnes-ikke', 'Ingenting har nøkkelen eller navnet «finnes-ikke»'],
    ['/?rapport=finnes-ikke', 'Ingenting har nøkkelen'],
    [`/?plan=${PLAN}x`, `Mente du <a href="/node/${PLAN}">`],
    [`/node/${PLAN}/i1/tiltak/99`, `Mente du <a href="/node/${PLAN}/i1/tiltak/`],
    [`/tiltak-funn.csv?plan=${PLAN}/i1`, 'Dette er ikke et dokument'],
  ] as const) {
    const response = await get(path)
    expect([path, response.status]).toEqual([path, 404])
    expect(await response.text()).toContain(told)
  }
})

it('shows what was chosen as chosen, also where the list does not offer it', async () => {
  const { get } = handlerOf()
  const { tags } = parsePage(await (await get(`/?plan=${AUDIT}`)).text())
  const chosen = tags.filter(({ name, attributes }) => name === 'option' && 'selected' in attributes)
  expect(chosen.map(({ attributes }) => attributes.value)).toEqual([AUDIT])
})

it('says what is wrong with an address that is cut off, and what to do', async () => {
  const { get, reported } = handlerOf()
  for (const path of ['/dokumenter?etter=tull', `/sok?q=${'plan '.repeat(200)}`]) {
    const response = await get(path)
    expect([path, response.status]).toEqual([path, 400])
    const text = await response.text()
    expect(text).toMatch(/første side|færre ord/)
    expect(text).not.toContain('tjenerens logg')
  }
  expect(reported).toEqual([])
})

it('does not blame the reader where the store cannot be read', async () => {
  const broken = async () => {
    throw new GraphError('STORE_UNREADABLE', 'graph.db is damaged', { wayOut: 'Name another file.' })
  }
  const reader = {
    ...createArrayReader(createFixtureGraph()),
    status: broken,
    snapshot: broken,
    reach: broken,
  }
  const response = await handlerOf({ reader }).get('/')
  expect([response.status, await response.text()]).toEqual([
    503,
    expect.stringContaining('Lageret kan ikke leses nå'),
  ])
})

it('shows as many measures as can be looked through, and says where the rest is', async () => {
  const graph = createFixtureGraph()
  const measure = graph.nodes.find(({ key }) => key === `${PLAN}/i1/tiltak/1`)!
  const nodes = Array.from({ length: 240 }, (_, at) => ({ ...measure, key: `${PLAN}/i1/tiltak/${at + 10}` }))
  const { get } = handlerOf({ reader: createArrayReader({ ...graph, nodes: [...graph.nodes, ...nodes] }) })
  const { text, tags } = parsePage(await (await get('/')).text())
  expect(text).toMatch(/Viser 200 av 24\d tiltak\. Velg en plan øverst/)
  expect(
    tags.filter(({ attributes }) => attributes.href?.startsWith(`/node/${PLAN}/i1/tiltak/`)).length,
  ).toBeLessThan(260)
  const csv = await (await get('/tiltak-funn.csv')).text()
  expect(csv.split('\r\n').length).toBeGreaterThan(240)
})

it('says of reports that are only known from others that "ingen funnet" is no answer of theirs', async () => {
  const graph = createFixtureGraph()
  const nodes = graph.nodes.map(node =>
    node.key === AUDIT ? { ...node, properties: { ...node.properties, inCorpus: false } } : node,
  )
  const { get } = handlerOf({ reader: createArrayReader({ ...graph, nodes }) })
  for (const path of ['/', `/?rapport=${AUDIT}`])
    expect([path, parsePage(await (await get(path)).text()).text]).toEqual([
      path,
      expect.stringContaining('Kjent, men uten tekst i samlingen: Bibliotekrevisjonen'),
    ])
  expect(await (await handlerOf().get('/')).text()).not.toContain('uten tekst i samlingen')
})
