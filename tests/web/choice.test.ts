import { expect, it } from 'vitest'
import { AUDIT, PLAN } from '../graphql/fixture-graph.ts'
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
