import { get as httpGet } from 'node:http'
import { expect, it } from 'vitest'
import { GraphError } from '../../graph/errors/graph-error.ts'
import { startServer } from '../../src/server/start-server.ts'
import { createArrayReader } from '../graphql/array-reader.ts'
import { createFixtureGraph } from '../graphql/fixture-graph.ts'
import { handlerOf } from './handler-of.ts'

it('says that it is up, and whether it can answer', async () => {
  const { get } = handlerOf()
  expect(await (await get('/health')).json()).toEqual({ status: 'ok' })
  const ready = await get('/ready')
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { ready: true, revision: 7, linked: true, asOf: '2030-01-02T03:04:05Z' },
  ])
})

it('is up but not ready when the store cannot be read', async () => {
  const reader = {
    ...createArrayReader(createFixtureGraph()),
    status: () =>
      Promise.reject(new GraphError('STORE_UNREADABLE', 'secret place', { wayOut: 'Ingest again.' })),
  }
  const { get } = handlerOf({ reader })
  expect((await get('/health')).status).toBe(200)
  const ready = await get('/ready')
  expect([ready.status, await ready.json()]).toEqual([503, { ready: false, code: 'STORE_UNREADABLE' }])
})

it('sends the security headers with every answer', async () => {
  const { get } = handlerOf()
  const paths = ['/', '/health', '/finnes-ikke', '/stil.css', '/graphql', '/tiltak-funn.csv']
  for (const path of paths) {
    const { headers } = await get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/)
    expect([...headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
  }
})

it('shows GraphiQL from this machine alone, its script allowed by its hash', async () => {
  const { get } = handlerOf()
  const response = await get('/graphql')
  const page = await response.text()
  expect(page).toContain('Sporbar GraphiQL')
  expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)="https?:/)
  expect(response.headers.get('content-security-policy')).toMatch(/script-src 'sha256-[A-Za-z0-9+/=]{44}'/)
})

it('shows an error page, and nothing of the error, when something unexpected happens', async () => {
  const reader = {
    ...createArrayReader(createFixtureGraph()),
    reach: () => Promise.reject(new Error('secret /home/path')),
  }
  const { get, reported } = handlerOf({ reader })
  const response = await get('/')
  expect(response.status).toBe(500)
  const page = await response.text()
  expect(page).toContain('Noe gikk galt')
  expect(page).not.toContain('secret')
  expect(reported.map(String).join()).toContain('secret')
})

it('serves on a free port of this machine, and stops within two seconds', async () => {
  const { handler } = handlerOf()
  const server = await startServer({ handler, report: () => {} })
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ stats { revision } }"}',
  })
  expect(await answer.json()).toEqual({ data: { stats: { revision: 7 } } })
  const head = await fetch(`${server.url}/`, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  const begun = Date.now()
  await server.stop()
  expect(Date.now() - begun).toBeLessThan(2_000)
  await expect(fetch(server.url)).rejects.toThrow()
})

it('stops within two seconds also while an answer never ends', async () => {
  const server = await startServer({ handler: () => new Promise(() => {}), report: () => {} })
  const hanging = httpGet(server.url).on('error', () => {})
  await new Promise(resolve => hanging.on('socket', socket => socket.on('connect', resolve)))
  const begun = Date.now()
  await server.stop()
  expect(Date.now() - begun).toBeLessThan(2_000)
})

it('refuses a port that is taken', async () => {
  const { handler } = handlerOf()
  const server = await startServer({ handler, report: () => {} })
  const port = Number(new URL(server.url).port)
  await expect(startServer({ handler, port, report: () => {} })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await server.stop()
})
