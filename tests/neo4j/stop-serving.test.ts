import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openNeo4jWriter } from '../../graph/neo4j/open-writer.ts'
import { start } from '../cli/sporbar.ts'
import { bridges } from '../graph/invented-graph.ts'
import { describeNeo4j } from './describe-neo4j.ts'
import { type HoldingProxy, holdingProxy } from './holding-proxy.ts'
import { neo4jPlace, wipe } from './neo4j-bench.ts'

/** Longer than the test may take: who waited for an answer would not end in time. */
const PATIENCE_MS = 3_600_000

describeNeo4j('a server of the program whose store hangs', () => {
  let proxy: HoldingProxy
  beforeEach(async () => {
    await wipe(neo4jPlace())
    const writer = await openNeo4jWriter(neo4jPlace())
    await writer.commit(bridges())
    await writer.close()
    proxy = await holdingProxy(neo4jPlace().url)
  })
  afterEach(() => proxy.close())

  it('ends when it is told to, also while questions wait for an answer', async () => {
    const patience = { SPORBAR_NEO4J_ANSWER_TIMEOUT_MS: `${PATIENCE_MS}` }
    const server = start(['serve', '--store', proxy.url, '--port', '0', '--json'], patience)
    const [line] = (await once(createInterface({ input: server.stdout! }), 'line')) as [string]
    const { url } = JSON.parse(line) as { url: string }
    const ask = (path: string): Promise<Response> => fetch(`${url}${path}`)
    expect((await ask('/ready')).status).toBe(200)
    proxy.hold()
    const waiting = [ask('/graphql?query={stats{revision}}'), ask('/ready')].map(one => one.catch(() => {}))
    // The questions are on their way when the signal comes.
    await new Promise(resolve => setTimeout(resolve, 200))
    server.kill('SIGTERM')
    const [code] = (await once(server, 'exit')) as [number]
    expect(code).toBe(0)
    await Promise.all(waiting)
  }, 60_000)
})
