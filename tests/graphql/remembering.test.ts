import { expect, it } from 'vitest'
import { createAnswerCache } from '../../src/graphql/answer-cache.ts'
import { createAsk } from './ask.ts'
import { createFixtureGraph } from './fixture-graph.ts'
import { overriding } from './overriding.ts'
import { createStoreReader } from './store-reader.ts'

const QUERY = '{ measures { nodes { key } } }'

it('answers the same question of the same revision from memory', async () => {
  const { ask, calls } = createAsk()
  const first = await ask(QUERY)
  const second = await ask(QUERY)
  expect(second).toEqual(first)
  expect(calls.reach).toBe(1)
  await ask('{ measures(first: 1) { nodes { key } } }')
  expect(calls.reach).toBe(2)
})

it('asks again when there is a new revision, and while links are not up to date', async () => {
  for (const status of [{ linked: true }, { linked: false }]) {
    const base = createStoreReader(createFixtureGraph(), status)
    let revision = 1
    const reader = {
      ...base,
      status: async () => ({ ...(await base.status()), revision: status.linked ? revision++ : 1 }),
    }
    const { ask } = createAsk({ reader })
    await ask(QUERY)
    await ask(QUERY)
    expect(base.calls.reach).toBe(2)
  }
})

it('keeps no answer that has an error', async () => {
  const base = createStoreReader(createFixtureGraph())
  let broken = true
  const reader = overriding(base, {
    counts: () => (broken ? Promise.reject(new Error('once')) : base.counts()),
  })
  const { ask } = createAsk({ reader })
  const query = '{ stats { documents } }'
  expect((await ask(query)).errors).toHaveLength(1)
  broken = false
  expect((await ask(query)).data).toEqual({ stats: { documents: 3 } })
})

it('forgets what was used longest ago, and never holds more than it may', () => {
  const cache = createAnswerCache(120)
  const put = (key: string, body = '1234567890') => cache.set(key, { body, state: '1', search: undefined })
  const get = (key: string) => cache.get(key)?.body
  put('a')
  put('b')
  put('c')
  put('d')
  put('e')
  expect(get('a')).toBe('1234567890')
  put('f')
  expect([get('a'), get('b'), get('f')]).toEqual(['1234567890', undefined, '1234567890'])
  put('g', 'x'.repeat(60))
  expect(get('g')).toBeUndefined()
})
