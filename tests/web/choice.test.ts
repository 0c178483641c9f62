import { expect, it } from 'vitest'
import { GraphError } from '../../graph/errors/graph-error.ts'
import { createArrayReader } from '../graphql/array-reader.ts'
import { AUDIT, createFixtureGraph, PLAN } from '../graphql/fixture-graph.ts'
import { handlerOf } from '../server/handler-of.ts'
import { parsePage } from './parse-page.ts'

it('tells of a plan or report that there is not instead of showing that it has no measures', async () => {
  const { get } = handlerOf()
  for (const path of ['/?plan=finnes-ikke', '/?rapport=finnes-ikke', `/tiltak-funn.csv?plan=${PLAN}/i1`]) {
    const response = await get(path)
    expect([path, response.status]).toEqual([path, 404])
    expect(await response.text()).toContain('Intet dokument har nøkkelen')
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
