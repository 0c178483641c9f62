import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { STRENGTHS } from '../../graph/model/edge.ts'
import type { NodeLabel } from '../../graph/model/labels.ts'
import { type EdgeType, mayJoin } from '../../graph/model/ontology.ts'
import type { JudgedReview } from '../../graph/model/review.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { mergeCatalogues } from '../../ingest/document/merge-catalogues.ts'
import { relink } from '../../ingest/load/relink.ts'
import { storedCatalogue } from '../../ingest/load/take-in-catalogues.ts'
import { type DecisionRequest, decideAtOnce } from '../../src/app/decide.ts'
import { decidedReviews } from '../../src/app/decided-reviews.ts'
import { ingestDocuments } from '../../src/app/ingest-documents.ts'
import { createLiveSearch } from '../../src/app/live-search.ts'
import { openSearch } from '../../src/app/open-search.ts'
import { openWriter } from '../../src/app/open-store.ts'
import { addReviewer } from '../../src/app/reviewers.ts'
import { createReviewing } from '../../src/app/reviewing.ts'
import { AUDIT, LETTER, MEASURES, plan } from '../ingest/load/invented-documents.ts'
import { createWorkbench, type Workbench } from '../ingest/load/workbench.ts'

/** Who decides what, on which of all links or ends that there are. */
interface Draft {
  readonly what: 'ACCEPT' | 'REJECT' | 'SET_STRENGTH' | 'ADD' | 'CONFIRM'
  readonly who: string
  readonly strength: (typeof STRENGTHS)[number]
  readonly nth: number
  readonly other: number
}

const aDecision: fc.Arbitrary<Draft> = fc.record({
  what: fc.constantFrom('ACCEPT', 'REJECT', 'REJECT', 'SET_STRENGTH', 'ADD', 'CONFIRM'),
  who: fc.constantFrom('Kari Nordmann', 'Ola Nordmann'),
  strength: fc.constantFrom(...STRENGTHS),
  nth: fc.nat(),
  other: fc.nat(),
} as const)

/** What may be added by hand, between which labels. */
const ADDED: readonly (readonly [EdgeType, NodeLabel, NodeLabel])[] = [
  ['FOLLOWS_UP', 'Measure', 'Finding'],
  ['FOLLOWS_UP', 'Measure', 'Recommendation'],
  ['MEETS', 'Measure', 'Challenge'],
  ['REALISES', 'Measure', 'Goal'],
  ['MET_BY', 'Requirement', 'Measure'],
  ['ANSWERS_ASSIGNMENT', 'Measure', 'AssignmentItem'],
]

describe('a decision that takes effect at once', () => {
  let bench: Workbench
  let count: Map<string, number>
  beforeEach(async () => {
    bench = await createWorkbench()
    count = new Map()
  })
  afterEach(() => bench.end())

  /** Decides, and makes the graph anew of all documents and decisions: that must find nothing to write. */
  const decideAndRebuild = async (store: string, draft: Draft): Promise<void> => {
    const place = { ...bench.place(store), background: bench.background }
    const request = await bench.withStore(store, reader => requestOf(reader, draft))
    if (!request) return
    const made = await decideAtOnce(place, { name: draft.who, proof: 'GIVEN' }, request)
    expect(made, 'the graph was linked').toBeDefined()
    count.set(draft.what, (count.get(draft.what) ?? 0) + 1)
    const writer = await openWriter(place.store)
    try {
      const { catalogue, vocabulary } = bench.background
      const known = mergeCatalogues(catalogue, await storedCatalogue(writer))
      const log = await decidedReviews(writer, place.reviews)
      const { revision } = await relink(writer, known, vocabulary, log)
      expect(revision, JSON.stringify(request)).toBe(made!.decided.revision)
    } finally {
      await writer.close()
    }
  }

  it('leaves what a rebuild gives, in the bundled corpus', async () => {
    const { store, reviews } = bench.place('graph.db')
    await ingestDocuments({ store, reviews, paths: [], background: bench.background })
    const kinds = ['REJECT', 'ADD', 'SET_STRENGTH', 'ACCEPT'] as const
    await fc.assert(
      fc.asyncProperty(fc.array(aDecision, { minLength: 4, maxLength: 4 }), async drafts => {
        for (const [at, draft] of drafts.entries())
          await decideAndRebuild('graph.db', { ...draft, what: kinds[at]! })
      }),
      { numRuns: 4, endOnFailure: true },
    )
    expect([...count.keys()].sort()).toEqual([...kinds].sort())
    expect((await bench.withStore('graph.db', reader => reader.reviews())).length).toBeGreaterThan(8)
  }, 240_000)

  it('leaves what a rebuild gives, also where documents have changed under earlier decisions', async () => {
    let run = 0
    const someMeasures = fc.shuffledSubarray([...MEASURES, 'kartlegger tak og vegger'], { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.array(aDecision, { minLength: 2, maxLength: 4 }), someMeasures), {
          minLength: 2,
          maxLength: 4,
        }),
        fc.boolean(),
        async (steps, digestFirst) => {
          run += 1
          const store = `steg-${run}.db`
          await bench.write('revisjon.md', AUDIT)
          await bench.write('brev.txt', LETTER)
          await bench.write('plan.md', plan(MEASURES))
          await bench.remove('plan-original.md').catch(() => {})
          await bench.ingest(store)
          for (const [drafts, measures] of steps) {
            for (const draft of drafts) await decideAndRebuild(store, draft)
            await bench.write(digestFirst ? 'plan-original.md' : 'plan.md', plan(measures))
            await bench.ingest(store)
          }
          for (const draft of steps[0]![0]) await decideAndRebuild(store, draft)
        },
      ),
      { numRuns: 6, endOnFailure: true },
    )
    expect([...count.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThan(12)
  }, 240_000)
})

it('leaves search as it is: an index of the revision before serves the one after', async () => {
  // In a file: an index that lies with its graph on a server is of its revision anyway.
  const bench = await createWorkbench()
  await bench.write('revisjon.md', AUDIT)
  await bench.write('brev.txt', LETTER)
  await bench.write('plan.md', plan(MEASURES))
  await bench.ingest('fil.db')
  const place = { ...bench.place('fil.db'), background: bench.background }
  const reviewers = join(bench.folder, 'reviewers')
  const token = addReviewer(reviewers, 'Kari Nordmann')
  await bench.withStore('fil.db', async reader => {
    const search = await createLiveSearch(reader, error => expect.fail(String(error)))
    const reviewing = createReviewing(place, reviewers, search.keep)
    const [link] = (await linksOf(reader)).filter(({ type }) => type === 'FOLLOWS_UP')
    const { source, target } = link!
    const before = search.revision
    const { revision } = await reviewing.decide(token, {
      type: 'FOLLOWS_UP',
      source,
      target,
      decision: 'REJECT',
      reason: 'Gjelder noe annet.',
    })
    expect(revision).toBeGreaterThan(before)
    expect(search.revision).toBe(revision)
    const query = { text: 'skolebygg tilstand', limit: 20 }
    const found = await search.search(query)
    expect(found.hits.length).toBeGreaterThan(0)
    expect(found).toEqual(await (await openSearch(reader)).search(query))
    search.keep(before, revision + 1)
    expect(search.revision, 'an older index serves no later revision').toBe(revision)
  })
  await bench.end()
})

/** The nth of what can be decided so; undefined where there is nothing. */
async function requestOf(reader: StoreReader, draft: Draft): Promise<DecisionRequest | undefined> {
  const { what, nth, other, strength } = draft
  const reason = 'Lest begge.'
  if (what === 'CONFIRM') {
    const pending = (await reader.reviews()).filter(({ state }) => state === 'PENDING')
    const one: JudgedReview | undefined = pending[nth % pending.length]
    return one && { decision: 'CONFIRM', confirms: one.review.id, reason }
  }
  if (what === 'ADD') {
    const [type, from, to] = ADDED[nth % ADDED.length]!
    expect(mayJoin(type, from, to)).toBe(true)
    const sources = (await reader.list({ labels: [from], limit: 1000 })).nodes
    const targets = (await reader.list({ labels: [to], limit: 1000 })).nodes
    const [source, target] = [sources[other % sources.length], targets[(other * 7) % targets.length]]
    if (!source || !target) return undefined
    const ends = { type, source: source.key, target: target.key }
    return (await linksOf(reader)).some(one => one.source === ends.source && one.target === ends.target)
      ? undefined
      : { ...ends, decision: 'ADD', reason }
  }
  const links = await linksOf(reader)
  const link = links[nth % links.length]
  if (!link) return undefined
  const { type, source, target } = link
  return what === 'SET_STRENGTH'
    ? { type, source, target, decision: what, strength, reason }
    : { type, source, target, decision: what, reason }
}

/** Of those that may be decided on, also the rejected. */
async function linksOf(reader: StoreReader) {
  const edges = [...(await reader.edges({})), ...(await reader.edges({ rejected: true }))]
  return edges.filter(({ origin }) => origin !== 'STATED')
}
