import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest'
import { type Neo4jServer, startNeo4j } from '../../bench/neo4j-server/start-neo4j.ts'
import type { Neo4jPlace } from '../../graph/neo4j/neo4j-place.ts'
import { openNeo4jReader } from '../../graph/neo4j/open-reader.ts'
import { openNeo4jWriter } from '../../graph/neo4j/open-writer.ts'
import { checkStore } from '../../graph/store/check-store.ts'
import type { StoreReader, StoreWriter } from '../../graph/store/store.ts'
import { bridges, intake } from '../graph/invented-graph.ts'
import { contributionsOf, recordsOf } from '../graph/read-all.ts'
import { changeTo, RECORDS_PER_WORK, worksAt } from '../graph/sliding-works.ts'
import { describeNeo4j } from './describe-neo4j.ts'
import { ask, IN_PARTS, wipe } from './neo4j-bench.ts'

const KILLS = 2
/** After the first acknowledgement, writes go on for this long at most before the server is killed. */
const LONGEST_MS = 1_500
const LEASE_MS = 1_000
const RETRY_MS = 500
/** What a call is given while the server hangs. */
const LIMIT_MS = 4_000
/** Over the limit that a call is given: closing, and a machine that has other work. */
const MARGIN_MS = 5_000

describeNeo4j('a server of its own, to be treated badly', () => {
  let home: string
  let server: Neo4jServer
  const open: StoreReader[] = []
  const patient = (): Neo4jPlace => ({
    ...server,
    leaseMs: LEASE_MS,
    retryTimeMs: 180_000,
    answerTimeoutMs: 180_000,
  })
  const hasty = (): Neo4jPlace => ({ ...server, leaseMs: LEASE_MS, retryTimeMs: RETRY_MS, ...IN_PARTS })
  const reader = async (place: Neo4jPlace): Promise<StoreReader> => {
    const opened = await openNeo4jReader(place)
    open.push(opened)
    return opened
  }
  const writer = async (place: Neo4jPlace): Promise<StoreWriter> => {
    const opened = await openNeo4jWriter(place)
    open.push(opened)
    return opened
  }

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'sporbar-neo4j-faults-'))
    const given = inject('neo4j')
    const version = 'version' in given && { version: given.version }
    server = await startNeo4j({
      ...{ home, password: 'sporbar-for-tester', heapMb: 512, isShortLived: true },
      ...version,
    })
  }, 300_000)
  afterAll(async () => {
    await server.stop()
    await rm(home, { recursive: true })
  }, 120_000)
  beforeEach(() => wipe(server))
  afterEach(() => Promise.all(open.splice(0).map(store => store.close())), 120_000)

  it('loses and doubles nothing when it is killed during a load; the hasty are told so, the patient wait', async () => {
    let acknowledged = -1
    for (let kill = 0; kill < KILLS; kill++) {
      const load = await writer(hasty())
      const beside = [await reader(hasty()), await reader(patient())] as const
      let killed: Promise<void> | undefined
      const write = async (): Promise<never> => {
        for (let step = (await load.intakes()).length; ; step++) {
          await load.putIntake(intake(`/m/${step}.md`))
          await load.commit(changeTo(step, await load.fingerprints()))
          acknowledged = step
          killed ??= sleep(Math.random() * LONGEST_MS).then(() => server.kill())
        }
      }
      const error = await write().catch((reason: unknown) => reason)
      await killed
      expect(error).toMatchObject({ code: expect.stringMatching(/^STORE_(AWAY|TIMEOUT)$/), retriable: true })

      const calls = [
        () => beside[0].nodes([`plan-${acknowledged}`]),
        () => recordsOf(beside[0]),
        () => load.putIntake(intake('/m/x.md')),
        () => openNeo4jReader(hasty()),
      ]
      for (const call of calls) {
        const asked = performance.now()
        await expect(call()).rejects.toMatchObject({ code: 'STORE_AWAY', retriable: true })
        expect(performance.now() - asked).toBeLessThan(RETRY_MS + MARGIN_MS)
      }
      await load.close()

      const waiting = Promise.all([beside[1].nodes([`plan-${acknowledged}`]), recordsOf(beside[1])])
      await server.start()
      const [[newest], records] = await waiting
      expect(newest?.key).toBe(`plan-${acknowledged}`)
      expect(records.length).toBeGreaterThanOrEqual(RECORDS_PER_WORK)
      await sleep(LEASE_MS)

      const next = await writer(patient())
      const intakes = await contributionsOf(next)
      const sources = intakes.map((_, n) => `/m/${n}.md`).sort()
      expect(intakes.map(({ source }) => source)).toEqual(sources)
      expect(intakes.length).toBeGreaterThan(acknowledged)
      const check = await checkStore(next)
      expect(check.problems).toEqual([])
      const made = Number((await next.status()).madeBy.split(' ')[1])
      expect(made).toBeGreaterThanOrEqual(acknowledged)
      const { nodes, edges, versions } = check.checked
      expect(nodes + edges + versions).toBe(worksAt(made).length * RECORDS_PER_WORK)
      expect(await ask(server, 'MATCH (n:SporbarComing) RETURN count(n) AS left')).toEqual([{ left: 0 }])
      await next.close()
    }
  }, 600_000)

  it('is given up while it hangs, and does what it was asked at most once when it wakes', async () => {
    const warm = await writer(patient())
    await warm.commit(bridges())
    await recordsOf(warm)
    await warm.close()
    const limited = { ...hasty(), answerTimeoutMs: LIMIT_MS, connectTimeoutMs: LIMIT_MS / 2 }
    const load = await writer(limited)
    const beside = await reader(limited)
    const calls = [
      () => beside.nodes(['broplan']),
      () => beside.counts(),
      () => recordsOf(beside),
      () => load.putIntake(intake('a.md')),
    ]
    server.pause()
    try {
      for (const call of calls) {
        const asked = performance.now()
        await expect(call()).rejects.toMatchObject({ code: 'STORE_TIMEOUT', retriable: true })
        expect(performance.now() - asked).toBeLessThan(LIMIT_MS + MARGIN_MS)
      }
      await expect(openNeo4jReader(limited)).rejects.toMatchObject({ code: 'STORE_TIMEOUT' })
    } finally {
      server.resume()
    }
    await load.close()
    await sleep(LEASE_MS)
    expect((await (await reader(patient())).nodes(['broplan']))[0]?.key).toBe('broplan')
    const next = await writer(patient())
    await next.putIntake(intake('a.md'))
    expect((await next.intakes()).map(({ source }) => source)).toEqual(['a.md'])
    expect(await next.commit({ ...bridges(), madeBy: 'kobling 2' })).toBe(2)
  }, 300_000)

  // The last one: it leaves a server that cannot be emptied.
  it('may be read where it may not be written', async () => {
    const load = await writer(patient())
    await load.commit(bridges())
    await load.close()
    await server.kill()
    server = await startNeo4j({
      ...{ home, version: server.version, password: server.password, heapMb: 512, isShortLived: true },
      settings: { 'server.databases.default_to_read_only': 'true' },
    })
    const beside = await reader(patient())
    expect((await beside.list({ labels: ['Measure'], limit: 1 })).totalCount).toBe(12)
    expect(await recordsOf(beside)).toHaveLength(52)
    await expect(openNeo4jWriter(hasty())).rejects.toMatchObject({ code: 'STORE_UNWRITABLE' })
  }, 600_000)
})
