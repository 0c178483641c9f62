import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../bench/neo4j-server/free-port.ts'
import { assertServer } from '../../graph/neo4j/assert-server.ts'
import { FORMAT } from '../../graph/neo4j/migrations.ts'
import { openNeo4jReader } from '../../graph/neo4j/open-reader.ts'
import { openNeo4jWriter } from '../../graph/neo4j/open-writer.ts'
import type { StoreWriter } from '../../graph/store/store.ts'
import { bridges, change, intake, node } from '../graph/invented-graph.ts'
import { recordsOf } from '../graph/read-all.ts'
import { type Child, startScript } from '../graph/start-child.ts'
import { describeNeo4j } from './describe-neo4j.ts'
import { ask, neo4jPlace, wipe } from './neo4j-bench.ts'

const refusal = (code: string) => ({ code, wayOut: expect.stringMatching(/\w/) })

describe('a server', () => {
  it.each(['Neo4j/5.26.12', 'Neo4j/5.26-aura', 'Neo4j/2025.01.0', 'Neo4j/2026.02.2', 'Neo4j/6.0.0'])(
    'that calls itself %s will do',
    agent => expect(() => assertServer(agent, 'bolt://h')).not.toThrow(),
  )
  it.each(['Neo4j/5.25.1', 'Neo4j/4.4.30', 'Neo4j/3.5', '', 'Memgraph'])(
    'that calls itself "%s" is refused',
    agent =>
      expect(() => assertServer(agent, 'bolt://h')).toThrow(
        expect.objectContaining(refusal('STORE_UNSUPPORTED')),
      ),
  )
})

describeNeo4j('a store in Neo4j', () => {
  const place = neo4jPlace
  beforeEach(() => wipe(place()))

  it('is refused with a code and a way out: wrong password, nobody there, no such database', async () => {
    const refused = [
      ['STORE_DENIED', { ...place(), password: 'feil-passord' }],
      ['STORE_DENIED', { ...place(), user: 'ukjent' }],
      ['STORE_AWAY', { ...place(), url: `bolt://127.0.0.1:${await freePort()}`, connectTimeoutMs: 1_000 }],
      ['STORE_AWAY', { ...place(), url: `neo4j://127.0.0.1:${await freePort()}`, connectTimeoutMs: 1_000 }],
      ['STORE_MISSING', { ...place(), database: 'finnes-ikke' }],
    ] as const
    for (const [code, wrong] of refused) {
      await expect(openNeo4jReader(wrong), code).rejects.toMatchObject(refusal(code))
      await expect(openNeo4jWriter(wrong), code).rejects.toMatchObject(refusal(code))
    }
  })

  it('is missing until somebody writes, and is not made by who would not', async () => {
    await expect(openNeo4jReader(place())).rejects.toMatchObject(refusal('STORE_MISSING'))
    await expect(openNeo4jWriter(place(), { create: false })).rejects.toMatchObject(refusal('STORE_MISSING'))
    await (await openNeo4jWriter(place())).close()
    await (await openNeo4jReader(place())).close()
    await (await openNeo4jWriter(place(), { create: false })).close()
  })

  it('of a newer program is left alone, and one of an older is brought up to date by a writer', async () => {
    const writer = await openNeo4jWriter(place())
    await writer.commit(bridges())
    await writer.close()
    expect(await ask(place(), 'MATCH (m:SporbarMigration) RETURN m.number AS n ORDER BY n')).toEqual(
      Array.from({ length: FORMAT }, (_, index) => ({ n: index + 1 })),
    )
    await ask(place(), `CREATE (:SporbarMigration {number: ${FORMAT + 1}, name: 'senere'})`)
    await expect(openNeo4jReader(place())).rejects.toMatchObject(refusal('STORE_FORMAT'))
    await expect(openNeo4jWriter(place())).rejects.toMatchObject(refusal('STORE_FORMAT'))
    await ask(place(), `MATCH (m:SporbarMigration) WHERE m.number >= ${FORMAT} DELETE m`)
    await expect(openNeo4jReader(place())).rejects.toMatchObject({
      code: 'STORE_FORMAT',
      wayOut: expect.stringContaining('sporbar ingest'),
    })
    const renewed = await openNeo4jWriter(place())
    expect(await renewed.status()).toMatchObject({ format: FORMAT, revision: 1 })
    await renewed.close()
  })

  it('shares a database with other graphs, and sees nothing of them', async () => {
    await ask(place(), "CREATE (:Measure {key: 'a', text: 'fremmed'})-[:FOLLOWS_UP]->(:Finding {key: 'b'})")
    const writer = await openNeo4jWriter(place())
    await writer.commit(bridges())
    expect((await writer.list({ labels: ['Measure', 'Finding'], limit: 0 })).totalCount).toBe(13)
    expect(await writer.edges({ types: ['FOLLOWS_UP'] })).toHaveLength(14)
    expect((await writer.counts()).nodes.Measure).toBe(12)
    expect((await writer.counts()).edges.FOLLOWS_UP).toBe(14)
    expect(await recordsOf(writer)).toHaveLength(52)
    await writer.close()
  })
})

describeNeo4j('the right to write to Neo4j', () => {
  const place = neo4jPlace
  const children: Child[] = []
  beforeEach(() => wipe(place()))
  afterEach(() => Promise.all(children.splice(0).map(child => child.kill())))

  const hold = async (leaseMs: number): Promise<Child> => {
    const child = startScript(new URL('./neo4j-child.ts', import.meta.url), [
      JSON.stringify({ ...place(), leaseMs }),
    ])
    children.push(child)
    await child.telling('ready')
    return child
  }

  it('is one process’s at a time; the others are told at once', async () => {
    const first = await hold(60_000)
    await expect(openNeo4jWriter(place())).rejects.toMatchObject({
      code: 'STORE_LOCKED',
      retriable: true,
      wayOut: expect.stringContaining('Wait'),
    })
    await (await openNeo4jReader(place())).close()
    await first.end()
    const second = await openNeo4jWriter(place())
    await expect(openNeo4jWriter(place()), 'in one process too').rejects.toMatchObject(
      refusal('STORE_LOCKED'),
    )
    await second.close()
    await second.close()
    await (await openNeo4jWriter(place())).close()
  })

  it('stays with who is silent for less than the lease, and comes free when a killed one is silent for longer', async () => {
    const first = await hold(3_000)
    await first.kill()
    await expect(openNeo4jWriter(place())).rejects.toMatchObject(refusal('STORE_LOCKED'))
    const next = await eventually(() => openNeo4jWriter(place()))
    expect(await next.commit(change({ putNodes: [node('Document', 'ny')] }))).toBe(1)
    await next.close()
  })

  it('cannot be used by one who has lost it and does not know', async () => {
    const sleeper = await openNeo4jWriter(place())
    await sleeper.commit(bridges())
    // As if it had been silent for longer than its lease.
    await ask(place(), 'MATCH (writer:SporbarWriter) SET writer.until = 0')
    const successor = await openNeo4jWriter(place())
    const before = await recordsOf(successor)
    await expect(sleeper.putIntake(intake('a.md'))).rejects.toMatchObject(refusal('STORE_LOCKED'))
    await expect(sleeper.removeIntake('b.md')).resolves.toBeUndefined()
    await expect(sleeper.commit(change({ putNodes: [node('Document', 'x')] }))).rejects.toMatchObject(
      refusal('STORE_LOCKED'),
    )
    await sleeper.close()
    expect(await recordsOf(successor)).toEqual(before)
    expect(await successor.intakes()).toEqual([])
    await successor.putIntake(intake('b.md'))
    expect(await successor.commit(change({ putNodes: [node('Document', 'y')] }))).toBe(2)
    await successor.close()
  })
})

async function eventually(open: () => Promise<StoreWriter>): Promise<StoreWriter> {
  for (;;) {
    const opened = await open().catch((error: { code?: string }) => error)
    if ('commit' in opened) return opened
    if (opened.code !== 'STORE_LOCKED') throw opened
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}
