import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GraphError } from '../../graph/errors/graph-error.ts'
import { edgeId, type GraphEdge } from '../../graph/model/edge.ts'
import type { NodeLabel } from '../../graph/model/labels.ts'
import { exportRecord } from '../../graph/store/export-record.ts'
import type { GraphChange, NodeQuery, StoreWriter } from '../../graph/store/store.ts'
import {
  change,
  derived,
  intake,
  judgedReview,
  linkReview,
  node,
  quote,
  stated,
  version,
} from './invented-graph.ts'
import { MemoryStore } from './memory-store.ts'
import { contributionsOf, recordsOf } from './read-all.ts'
import type { StoreBench } from './store/bed.ts'

const LABELS: Readonly<Record<string, readonly NodeLabel[]>> = {
  plan: ['Document'],
  'dok-9-1': ['Document'],
  'plan/tiltak/1': ['Measure', 'PlanMove'],
  'plan/tiltak/2': ['Measure'],
  'plan/tiltak/10': ['Measure', 'Goal'],
  'dok-9-1/funn/1': ['Finding'],
  'dok-9-1/funn/2': ['Finding', 'Recommendation'],
}
const KEYS = Object.keys(LABELS)
const VERSIONS = ['plan', 'dok-9-1'].flatMap(document =>
  ['Første tekst.', 'Andre tekst.'].map(text => version(document, text)),
)

const aKey = fc.constantFrom(...KEYS)
const aNode = aKey.chain(key =>
  fc
    .record({ label: fc.constantFrom(...LABELS[key]!), text: fc.constantFrom('Én.', 'To.', '\u0000') })
    .map(({ label, text }) => node(label, key, { text })),
)
const anEdge: fc.Arbitrary<GraphEdge> = fc
  .record({
    source: aKey,
    target: aKey,
    confidence: fc.constantFrom(0, 0.5, 1, 2),
    origin: fc.constantFrom('STATED', 'DERIVED'),
    decided: fc.constantFrom('nothing', 'ACCEPT', 'REJECT'),
    type: fc.constantFrom('FOLLOWS_UP', 'CITES'),
  } as const)
  .map(({ source, target, confidence, origin, type, decided }) => {
    if (origin === 'STATED') return stated(type, source, target, quote(VERSIONS[0]!))
    const verdict = decided === 'REJECT' ? 'REJECTED' : 'ACCEPTED'
    return derived(type, source, target, quote(VERSIONS[1]!), {
      confidence,
      ...(decided !== 'nothing' && { verdict, reviews: [linkReview(decided)] }),
    })
  })
const aReview = fc
  .record({
    source: aKey,
    target: aKey,
    decision: fc.constantFrom('ACCEPT', 'REJECT'),
    state: fc.constantFrom('STANDING', 'ORPHANED'),
  } as const)
  .map(({ source, target, decision, state }) => judgedReview(source, target, linkReview(decision), state))
const edgeIds = fc.array(anEdge.map(edgeId), { maxLength: 6 })
const versionId = fc.constantFrom(...VERSIONS).map(one => `${one.document} ${one.sha256}`)
const aChange: fc.Arbitrary<GraphChange> = fc
  .record({
    madeBy: fc.constantFrom('kobling 1', 'kobling 2'),
    putNodes: fc.array(aNode, { maxLength: 7 }),
    removeNodes: fc.array(aKey, { maxLength: 2 }),
    putEdges: fc.array(anEdge, { maxLength: 3 }),
    removeEdges: edgeIds,
    putVersions: fc.array(fc.constantFrom(...VERSIONS), { maxLength: 2 }),
    removeVersions: fc.array(versionId, { maxLength: 2 }),
    redirects: fc.dictionary(aKey, aKey, { maxKeys: 2 }),
    reviews: fc.array(aReview, { maxLength: 2 }),
    more: fc.boolean(),
  })
  .map(change)

/** A page somewhere in some list. */
const aPage: fc.Arbitrary<NodeQuery> = fc
  .record({
    labels: fc.uniqueArray(fc.constantFrom<NodeLabel>('Measure', 'Goal', 'Finding', 'Document'), {
      maxLength: 3,
    }),
    limit: fc.nat(4),
    fromEnd: fc.boolean(),
    after: fc.option(aKey),
    before: fc.option(aKey),
    keys: fc.option(fc.uniqueArray(aKey, { maxLength: 5 })),
  })
  .map(({ after, before, keys, ...query }) => ({
    ...query,
    ...(after && { after }),
    ...(before && { before }),
    ...(keys && { keys }),
  }))

/** The whole ontology of the small pool, so that later steps have something to join. */
const FOUNDATION = change({ putNodes: KEYS.map(key => node(LABELS[key]![0]!, key)), putVersions: VERSIONS })

type Step =
  | { readonly put: { source: string; text: string; day: number } }
  | { readonly remove: string }
  | { readonly commit: GraphChange }
  | { readonly reopen: true }

const aSource = fc.constantFrom('/m/a.md', '/m/b.md', '/m/ø.md')
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      put: fc.record({ source: aSource, text: fc.constantFrom('Én.', 'Første tekst.'), day: fc.nat(8) }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ remove: aSource }) },
  { weight: 5, arbitrary: fc.record({ commit: aChange }) },
  { weight: 1, arbitrary: fc.constant({ reopen: true } as const) },
)

/** What a step came to, as something that two stores can agree on. */
async function take(writer: StoreWriter, step: Step): Promise<unknown> {
  if ('put' in step) {
    const { source, text, day } = step.put
    return writer.putIntake(intake(source, { text, takenAt: `2031-01-0${day + 1}T00:00:00.000Z` }))
  }
  if ('remove' in step) return writer.removeIntake(step.remove)
  if ('commit' in step) {
    return writer.commit(step.commit).catch((error: unknown) => {
      if (error instanceof GraphError) return `${error.code}: ${error.message}`
      throw error
    })
  }
}

async function everything(writer: StoreWriter, pages: readonly NodeQuery[]): Promise<unknown> {
  const { format: _format, ...status } = await writer.status()
  return {
    status,
    lines: (await recordsOf(writer)).map(exportRecord),
    intakes: await contributionsOf(writer),
    fingerprints: await writer.fingerprints(),
    counts: await writer.counts(),
    nodes: await writer.nodes(KEYS),
    pages: await Promise.all(pages.map(page => writer.list(page))),
    reviews: await writer.reviews(),
    rejected: await writer.edges({ rejected: true }),
    edges: await writer.edges({ keys: ['plan/tiltak/2', 'dok-9-1/funn/1'], minConfidence: 0.5 }),
  }
}

/** Any sequence of merges, replacements, removals, reviews and restarts leaves a store as it leaves plain maps. */
export function sequenceSuite(name: string, create: () => Promise<StoreBench>, runs: number): void {
  describe('any sequence of writes', () => {
    it(`leaves the same in ${name} as in plain maps, after every step`, { timeout: 600_000 }, async () => {
      let [accepted, refused] = [0, 0]
      const steps = fc.array(aStep, { minLength: 1, maxLength: 12 })
      const pages = fc.array(aPage, { minLength: 3, maxLength: 3 })
      await fc.assert(
        fc.asyncProperty(steps, pages, async (steps, pages) => {
          const bench = await create()
          const memory = new MemoryStore().open()
          let writer = await bench.writer()
          try {
            await memory.commit(FOUNDATION)
            await writer.commit(FOUNDATION)
            for (const step of steps) {
              if ('reopen' in step) {
                await writer.close()
                writer = await bench.writer()
              }
              const expected = await take(memory, step)
              expect(await take(writer, step)).toEqual(expected)
              if (typeof expected === 'number') accepted++
              if (typeof expected === 'string') refused++
              expect(await everything(writer, pages)).toEqual(await everything(memory, pages))
            }
          } finally {
            await writer.close()
            await bench.destroy()
          }
        }),
        { numRuns: runs },
      )
      expect(accepted).toBeGreaterThan(runs / 4)
      expect(refused).toBeGreaterThan(runs / 4)
    })
  })
}
