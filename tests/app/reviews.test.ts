import { copyFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GraphEdge } from '../../graph/model/edge.ts'
import { checkStore } from '../../graph/store/check-store.ts'
import { coverageOf } from '../../src/app/coverage-of.ts'
import { type DecisionRequest, decide } from '../../src/app/decide.ts'
import { addReviewer, readReviewers, reviewerOf } from '../../src/app/reviewers.ts'
import { AUDIT, LETTER, MEASURES, plan } from '../ingest/load/invented-documents.ts'
import { createWorkbench, type Workbench } from '../ingest/load/workbench.ts'

const REPORT = 'dok-3-9-2027-2028'
const KARI = { name: 'Kari Nordmann', proof: 'TOKEN' } as const
const OLA = { name: 'Ola Nordmann', proof: 'GIVEN' } as const

describe('deciding on links', () => {
  let bench: Workbench
  let link: GraphEdge
  beforeEach(async () => {
    bench = await createWorkbench()
    await bench.write('revisjon.md', AUDIT)
    await bench.write('brev.txt', LETTER)
    await bench.write('plan.md', plan(MEASURES))
    await bench.ingest('graph.db')
    const links = await bench.withStore('graph.db', reader =>
      reader.edges({ types: ['FOLLOWS_UP'], origin: 'DERIVED' }),
    )
    expect(links.length).toBeGreaterThan(0)
    link = links[0]!
  })
  afterEach(() => bench.end())

  const log = () => bench.place('graph.db').reviews
  const by = (who: typeof KARI | typeof OLA, request: DecisionRequest) =>
    decide({ ...bench.place('graph.db'), background: bench.background }, who, request)
  const at = () => ({
    type: link.type,
    source: link.source,
    target: link.target,
    reason: 'Gjelder noe annet.',
  })
  const coverage = () => bench.withStore('graph.db', reader => coverageOf(reader, REPORT))

  it('takes a rejected link out of the answers, which say so, and leaves it in the export', async () => {
    const before = await coverage()
    const { judged, edges } = await by(KARI, { ...at(), decision: 'REJECT' })
    expect(judged).toMatchObject({ state: 'STANDING', review: { reviewer: KARI.name, proof: 'TOKEN' } })
    expect(edges).toMatchObject([{ verdict: 'REJECTED', origin: 'DERIVED' }])
    const after = await coverage()
    const count = (report: typeof before) => report.items.flatMap(({ links }) => links).length
    expect(count(after)).toBe(count(before) - 1)
    expect(after.leftOut).toEqual({ count: 1, by: [{ reviewer: KARI.name, count: 1 }] })
    const exported = await bench.export('graph.db')
    expect(exported).toContain('"verdict":"REJECTED"')
    expect(exported.split('\n').at(-1)).toMatch(/^\{"review":/)
    expect((await bench.withStore('graph.db', checkStore)).problems).toEqual([])
  })

  it('judges coverage by what people leave: rejected until nothing is found, brought back by one who disagrees', async () => {
    const [item] = (await coverage()).items.filter(({ links }) => links.length > 0)
    for (const { edge } of item!.links)
      await by(KARI, { ...at(), source: edge.source, target: edge.target, decision: 'REJECT' })
    const now = async () => (await coverage()).items.find(({ node }) => node.key === item!.node.key)!
    expect((await now()).coverage).toBe('NONE_FOUND')
    const { edge } = item!.links[0]!
    await by(OLA, {
      ...at(),
      source: edge.source,
      target: edge.target,
      decision: 'SET_STRENGTH',
      strength: 'DIRECT',
    })
    expect((await now()).links).toMatchObject([{ edge: { verdict: 'DISPUTED', strength: 'DIRECT' } }])
  })

  it('adds a link with the quotes of both ends, and with it a finding is followed up', async () => {
    const none = (await coverage()).items.find(({ coverage: told }) => told === 'NONE_FOUND')!
    const { edges } = await by(KARI, { ...at(), target: none.node.key, decision: 'ADD' })
    expect(edges).toMatchObject([{ origin: 'ADDED', evidence: [{ side: 'SOURCE' }, { side: 'TARGET' }] }])
    const after = (await coverage()).items.find(({ node }) => node.key === none.node.key)!
    expect(after.coverage).toBe('FOLLOWED_UP')
    expect((await bench.withStore('graph.db', checkStore)).problems).toEqual([])
  })

  it('equals a rebuild with the same log, after every change of documents and decisions', async () => {
    const expectAsRebuilt = async () => {
      await copyFile(log(), join(bench.folder, 'rebuilt.db.reviews.jsonl'))
      await bench.ingest('rebuilt.db')
      expect(await bench.export('graph.db')).toBe(await bench.export('rebuilt.db'))
      expect((await bench.withStore('graph.db', checkStore)).problems).toEqual([])
    }
    await by(KARI, { ...at(), decision: 'REJECT' })
    await expectAsRebuilt()
    await bench.write('plan.md', plan(['kartlegger tak', ...MEASURES]))
    await bench.ingest('graph.db')
    await expectAsRebuilt()
    await by(OLA, { ...at(), decision: 'ADD', target: `${REPORT}/anbefaling/1` }).catch(() => {})
    await bench.remove('plan.md')
    await bench.ingest('graph.db')
    const states = await bench.withStore('graph.db', reader => reader.reviews())
    expect(states.every(({ state }) => state === 'ORPHANED')).toBe(true)
    await bench.ingest('rebuilt.db')
    await expectAsRebuilt()
    await bench.write('plan.md', plan(MEASURES))
    await bench.ingest('graph.db')
    await expectAsRebuilt()
    expect((await coverage()).leftOut.count).toBe(1)
  })

  it('takes in decisions that came into the log by other ways, and changes nothing when nothing is new', async () => {
    await by(KARI, { ...at(), decision: 'REJECT' })
    await copyFile(log(), join(bench.folder, 'kopi.jsonl'))
    const { revision } = await bench.ingest('graph.db')
    expect((await bench.ingest('graph.db')).revision).toBe(revision)
    await writeFile(log(), '{"torn', { flag: 'a' })
    const { judged } = await by(OLA, { ...at(), decision: 'ACCEPT' })
    expect(judged.state).toBe('STANDING')
    const messages = await bench.withStore('graph.db', reader => reader.messages())
    expect(messages).toContainEqual(expect.objectContaining({ code: 'REVIEW_UNREADABLE', line: 2 }))
  })

  it('does not let go of decisions whose log is not there', async () => {
    await by(KARI, { ...at(), decision: 'REJECT' })
    await rename(log(), join(bench.folder, 'borte.jsonl'))
    await expect(bench.ingest('graph.db')).rejects.toMatchObject({ code: 'REVIEWS_MISSING' })
    await expect(by(OLA, { ...at(), decision: 'ACCEPT' })).rejects.toMatchObject({ code: 'REVIEWS_MISSING' })
    await rename(join(bench.folder, 'borte.jsonl'), log())
    await bench.ingest('graph.db')
    expect((await coverage()).leftOut.count).toBe(1)
  })

  it('refuses with a code what cannot be decided, and writes nothing of it', async () => {
    const stated = await bench.withStore('graph.db', reader =>
      reader.edges({ origin: 'STATED', types: ['PART_OF'] }),
    )
    const ends = { type: stated[0]!.type, source: stated[0]!.source, target: stated[0]!.target }
    const refused: readonly (readonly [string, DecisionRequest])[] = [
      ['REVIEW_REFUSED', { ...at(), ...ends, decision: 'REJECT' }],
      ['REVIEW_REFUSED', { ...at(), decision: 'ACCEPT', reason: '  ' }],
      ['REVIEW_REFUSED', { ...at(), decision: 'ADD' }],
      ['REVIEW_REFUSED', { ...at(), source: link.target, target: link.source, decision: 'ADD' }],
      ['LINK_NOT_FOUND', { ...at(), type: 'REALISES', decision: 'REJECT' }],
      ['NODE_NOT_FOUND', { ...at(), source: 'finnes/ikke', decision: 'REJECT' }],
      ['REVIEW_NOT_FOUND', { decision: 'CONFIRM', confirms: 'finnes-ikke', reason: 'Ja.' }],
    ]
    for (const [code, request] of refused) {
      await expect(by(KARI, request), JSON.stringify(request)).rejects.toMatchObject({ code })
    }
    expect(await bench.withStore('graph.db', reader => reader.reviews())).toEqual([])
  })
})

describe('the file of reviewers', () => {
  let bench: Workbench
  beforeEach(async () => {
    bench = await createWorkbench()
  })
  afterEach(() => bench.end())

  it('knows who has a token, and holds no token', async () => {
    const file = join(bench.folder, 'reviewers')
    const [kari, ola] = [addReviewer(file, ' Kari  Nordmann'), addReviewer(file, 'Ola Nordmann')]
    expect(kari).not.toBe(ola)
    expect(reviewerOf(file, kari)).toEqual({ name: 'Kari Nordmann', proof: 'TOKEN' })
    expect(reviewerOf(file, ola)).toEqual({ name: 'Ola Nordmann', proof: 'TOKEN' })
    expect(JSON.stringify(readReviewers(file))).not.toContain(kari)
    for (const token of [undefined, '', 'feil', kari.slice(1)])
      expect(() => reviewerOf(file, token)).toThrow(expect.objectContaining({ code: 'REVIEWER_UNKNOWN' }))
  })

  it('lets nobody decide where it is missing or a line is not understood', async () => {
    const file = join(bench.folder, 'reviewers')
    const broken = expect.objectContaining({ code: 'REVIEWERS_BROKEN' })
    expect(() => reviewerOf(file, 'x')).toThrow(broken)
    const token = addReviewer(file, 'Kari')
    await writeFile(file, 'md5:1234 Ola\n', { flag: 'a' })
    expect(() => reviewerOf(file, token)).toThrow(broken)
  })
})
