import { expect, it } from 'vitest'
import { createArrayReader } from '../graphql/array-reader.ts'
import { createConflictingGraph } from '../graphql/conflicting-graph.ts'
import { AUDIT, PLAN } from '../graphql/fixture-graph.ts'
import { handlerOf } from '../server/handler-of.ts'
import { parsePage } from './parse-page.ts'

const { get } = handlerOf({ reader: createArrayReader(createConflictingGraph()) })

it('shows both sides of every contradiction, and calls neither right', async () => {
  const markup = await (await get('/motstrid')).text()
  const { tags } = parsePage(markup)
  expect(tags.filter(tag => tag.attributes.class === 'conflict')).toHaveLength(2)
  for (const words of ['2029', '2030', 'Leseplanen', 'Tildelingsbrevet', '2 motstridende par'])
    expect(markup).toContain(words)
})

it('shows a contradiction where what it is about has its page', async () => {
  for (const path of [`/dokument/${AUDIT}`, `/node/${PLAN}/i1`]) {
    const { tags } = parsePage(await (await get(path)).text())
    expect([path, tags.filter(tag => tag.attributes.class === 'conflict').length]).toEqual([path, 1])
    const levels = tags.filter(tag => /^h[1-6]$/.test(tag.name)).map(tag => Number(tag.name[1]))
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true)
  }
})

it('says so where nothing contradicts', async () => {
  const markup = await (await handlerOf().get('/motstrid')).text()
  expect(markup).toContain('Ingen motstrid er funnet')
})
