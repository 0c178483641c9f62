import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { GraphChange, StoreReader, StoreWriter } from '../../graph/store/store.ts'
import { openReader, openWriter } from '../../src/app/open-store.ts'
import { createGraphQL } from '../../src/graphql/create-graphql.ts'
import { LIMITS } from '../../src/graphql/limits.ts'
import { change, derived, node, quote, version } from '../graph/invented-graph.ts'
import { storeUnderTest } from '../store-under-test.ts'
import { createArraySearch } from './array-search.ts'
import { createFixtureGraph } from './fixture-graph.ts'

const COMMITS = 20
const ASKERS = 3
const MEASURES = 8
/** For each asker, whatever the machine. */
const MOST_REQUESTS = 400

let folder: string
let writer: StoreWriter
let reader: StoreReader
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sporbar-commits-'))
  const store = await storeUnderTest(folder)
  writer = await openWriter(store)
  await writer.commit(revised(1))
  reader = await openReader(store)
})
afterEach(async () => {
  await reader.close()
  await writer.close()
  await rm(folder, { recursive: true, force: true })
})

it.each([
  ['worked out each time', 0],
  ['kept', LIMITS.maxCachedBytes],
])(
  'answers beside commits of one whole revision, and never of one that is over: %s',
  async (_, maxCachedBytes) => {
    const send = createGraphQL({
      reader,
      search: createArraySearch(createFixtureGraph()),
      limits: { ...LIMITS, maxCachedBytes, executionTimeoutMs: 60_000 },
      report: () => {},
    })
    let [done, writing] = [1, true]
    const asker = async (): Promise<number> => {
      let asked = 0
      for (; writing && asked < MOST_REQUESTS; asked += 1) {
        const before = done
        const { revision, said } = await revisionsIn(send)
        expect(said).toHaveLength(1 + MEASURES * 3)
        expect(new Set(said)).toEqual(new Set([revision]))
        expect(revision).toBeGreaterThanOrEqual(before)
      }
      return asked
    }
    const askers = Promise.all(Array.from({ length: ASKERS }, asker))
    for (let revision = 2; revision <= COMMITS; revision += 1) {
      expect(await writer.commit(revised(revision))).toBe(revision)
      done = revision
      // Between commits there is time to ask.
      await new Promise(resolve => setTimeout(resolve, 5))
    }
    writing = false
    for (const asked of await askers) expect(asked).toBeGreaterThan(1)
    expect((await revisionsIn(send)).revision).toBe(COMMITS)
  },
)

/** Every node and every link says of which revision it is. */
function revised(revision: number): GraphChange {
  const plan = version('plan', 'Plan for broene')
  const audit = version('rapport', 'Broene er for smale')
  const measures = Array.from({ length: MEASURES }, (_, at) => `plan/tiltak/${at + 1}`)
  const text = String(revision)
  return change({
    madeBy: `kobling ${revision}`,
    putNodes: [
      node('Document', 'plan', { title: text, properties: { kind: 'ACTION_PLAN', inCorpus: true } }),
      node('Document', 'rapport', { title: text, properties: { kind: 'AUDIT_REPORT', inCorpus: true } }),
      node('Finding', 'rapport/funn/1', { work: 'rapport', text }),
      ...measures.map(key => node('Measure', key, { work: 'plan', text })),
    ],
    putEdges: measures.map(key =>
      derived('FOLLOWS_UP', key, 'rapport/funn/1', quote(audit), { confidence: revision / 100 }),
    ),
    putVersions: [plan, audit],
  })
}

async function revisionsIn(send: (request: Request) => Promise<Response>) {
  const query = `{ scope { revision } document(key: "plan") { title } measures(first: 50) { nodes { text
    followsUp { nodes { confidence other { name } } } } } }`
  const request = new Request('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: as wide as the schema
  const { data, errors } = (await (await send(request)).json()) as any
  expect(errors).toBeUndefined()
  const said: number[] = [Number(data.document.title)]
  for (const { text, followsUp } of data.measures.nodes)
    for (const { confidence, other } of followsUp.nodes)
      said.push(Number(text), Math.round(confidence * 100), Number(other.name))
  return { revision: data.scope.revision as number, said }
}
