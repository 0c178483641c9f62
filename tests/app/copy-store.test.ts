import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readReviewLog } from '../../graph/reviews/read-review-log.ts'
import { checkStore } from '../../graph/store/check-store.ts'
import type { StoreWriter } from '../../graph/store/store.ts'
import { copyStore } from '../../src/app/copy-store.ts'
import { decide } from '../../src/app/decide.ts'
import { ingestDocuments } from '../../src/app/ingest-documents.ts'
import { openWriter } from '../../src/app/open-store.ts'
import { contributionsOf, recordsOf } from '../graph/read-all.ts'
import { AUDIT, LETTER, MEASURES, plan } from '../ingest/load/invented-documents.ts'
import { createWorkbench, type Workbench } from '../ingest/load/workbench.ts'
import { storeUnderTest } from '../store-under-test.ts'

const KARI = { name: 'Kari Nordmann', proof: 'GIVEN' } as const

describe('a copy of a store', () => {
  let bench: Workbench
  let from = ''
  let far = ''
  let back = ''
  let reviews = ''
  beforeEach(async () => {
    bench = await createWorkbench()
    far = await storeUnderTest(bench.folder)
    from = join(bench.folder, 'first.db')
    back = join(bench.folder, 'back.db')
    reviews = join(bench.folder, 'far.jsonl')
    await bench.write('revisjon.md', AUDIT)
    await bench.write('brev.txt', LETTER)
    await bench.write('plan.md', plan(MEASURES))
    await bench.write('tom.txt', '')
    await bench.ingest('first.db')
    // A measure that goes moves the keys of those behind it.
    await bench.write('plan.md', plan(MEASURES.slice(1)))
    await bench.ingest('first.db')
  })
  afterEach(() => bench.end())

  const reject = async (store: string, log?: string) => {
    const links = await withWriter(store, writer =>
      writer.edges({ types: ['FOLLOWS_UP'], origin: 'DERIVED' }),
    )
    const { type, source, target } = links[0]!
    const place = { store, background: bench.background, ...(log && { reviews: log }) }
    return decide(place, KARI, { type, source, target, decision: 'REJECT', reason: 'Gjelder noe annet.' })
  }

  it('is the same there and back again: graph, sources, redirects, messages, decisions', async () => {
    await writeFile(`${from}.reviews.jsonl`, '{"avkuttet\n')
    await reject(from)
    const report = await copyStore({ from, to: far, reviews })
    expect(report).toMatchObject({ sources: 4, removed: 0, reviews: 1 })
    await copyStore({ from: far, to: back })
    const [first, there, again] = [await everything(from), await everything(far), await everything(back)]
    expect(first.records.length).toBeGreaterThan(100)
    expect(first.intakes).toHaveLength(4)
    expect(Object.keys(first.fingerprints.redirects).length).toBeGreaterThan(0)
    expect(first.reviews).toHaveLength(1)
    expect(first.messages.length).toBeGreaterThan(first.intakes.flatMap(({ messages }) => messages).length)
    expect(there).toEqual(first)
    expect(again).toEqual(first)
    const { reviews: decided } = readReviewLog(`${from}.reviews.jsonl`)
    expect(readReviewLog(reviews)).toEqual({ reviews: decided, messages: [] })
    expect(readReviewLog(`${back}.reviews.jsonl`)).toEqual({ reviews: decided, messages: [] })
  })

  it('has nothing to take in when the same documents are ingested, and takes in what is new', async () => {
    await reject(from)
    const { revision } = await copyStore({ from, to: far, reviews })
    const ingest = () =>
      ingestDocuments({ store: far, reviews, paths: [bench.docs], background: bench.background })
    const again = await ingest()
    expect(again.sources.map(({ change }) => change)).toEqual(['same', 'same', 'same', 'failed'])
    expect(again.revision).toBe(revision)
    await bench.write('plan.md', plan(MEASURES.slice(0, 2)))
    expect((await ingest()).revision).toBe(revision + 1)
  })

  it('goes on where it was cut off, wherever that was, and says until then that it is not linked', async () => {
    await reject(from)
    const whole = await everything(from)
    let cuts = 0
    for (let after = 0; ; after += 1) {
      const store = join(bench.folder, `cut-${after}.db`)
      const cut = await copyStore({ from, to: store, onProgress: cutAfter(after) }).catch(
        (error: unknown) => error,
      )
      if (!(cut instanceof Error)) break
      expect(cut.message).toBe('cut')
      cuts += 1
      const { linked, madeBy } = await withWriter(store, writer => writer.status())
      expect([linked, madeBy]).toEqual([false, 'copy, not finished'])
      await expect(copyStore({ from: store, to: back })).rejects.toMatchObject({ code: 'STORE_NOT_LINKED' })
      await copyStore({ from, to: store })
      expect(await everything(store)).toEqual(whole)
    }
    expect(cuts).toBeGreaterThan(4)
  })

  it('is refused where there is a graph already, and takes its place when told to', async () => {
    await bench.write('tillegg.md', AUDIT.replaceAll('3:9', '3:10').replaceAll('skolebygg', 'broer'))
    await ingestDocuments({ store: far, paths: [bench.docs], background: bench.background })
    const before = await everything(far)
    await expect(copyStore({ from, to: far })).rejects.toMatchObject({
      code: 'STORE_NOT_EMPTY',
      wayOut: expect.stringContaining('--replace'),
    })
    expect(await everything(far)).toEqual(before)
    const report = await copyStore({ from, to: far, replace: true })
    expect(report.removed).toBeGreaterThan(5)
    expect(await everything(far)).toEqual(await everything(from))
    expect((await withWriter(far, checkStore)).problems).toEqual([])
    // Nothing differs any more.
    expect(await copyStore({ from, to: far, replace: true })).toMatchObject({
      sources: 0,
      versions: 0,
      nodes: 0,
      edges: 0,
      removed: 0,
    })
  })

  it('keeps in its log the decisions of the graph that it takes the place of', async () => {
    await copyStore({ from, to: far, reviews })
    const { judged } = await reject(far, reviews)
    await copyStore({ from, to: far, reviews, replace: true })
    expect(await readFile(reviews, 'utf8')).toContain(judged.review.id)
    const { revision } = await ingestDocuments({
      store: far,
      reviews,
      paths: [bench.docs],
      background: bench.background,
    })
    expect(revision).toBeGreaterThan(1)
    expect(await withWriter(far, async writer => (await writer.reviews()).length)).toBe(1)
  })

  it('takes along what was decided but not linked yet', async () => {
    const { judged } = await reject(from)
    const line = JSON.stringify({ ...judged.review, id: 'senere', at: '2031-01-01T00:00:00.000Z' })
    await writeFile(`${from}.reviews.jsonl`, `${line}\n`, { flag: 'a' })
    expect(await copyStore({ from, to: back })).toMatchObject({ reviews: 2 })
    expect(await readFile(`${back}.reviews.jsonl`, 'utf8')).toContain('"senere"')
  })

  it('is refused of a store that is not there, and of one to itself', async () => {
    await expect(copyStore({ from: join(bench.folder, 'ingen.db'), to: back })).rejects.toMatchObject({
      code: 'STORE_MISSING',
    })
    await expect(copyStore({ from, to: from })).rejects.toMatchObject({ code: 'ARGUMENT_INVALID' })
  })
})

function cutAfter(parts: number): () => void {
  let left = parts
  return () => {
    if (left-- <= 0) throw new Error('cut')
  }
}

async function withWriter<T>(store: string, use: (writer: StoreWriter) => Promise<T>): Promise<T> {
  const writer = await openWriter(store)
  try {
    return await use(writer)
  } finally {
    await writer.close()
  }
}

/** All that a store holds, but for its own count of revisions and the format that it is kept in. */
function everything(store: string) {
  return withWriter(store, async writer => {
    const { format: _format, revision: _revision, ...status } = await writer.status()
    return {
      status,
      records: await recordsOf(writer),
      intakes: await contributionsOf(writer),
      fingerprints: await writer.fingerprints(),
      messages: await writer.messages(),
      reviews: await writer.reviews(),
      counts: await writer.counts(),
    }
  })
}
