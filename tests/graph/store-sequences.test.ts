import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GraphError } from '../../graph/errors/graph-error.ts'
import { edgeId, type GraphEdge } from '../../graph/model/edge.ts'
import type { NodeLabel } from '../../graph/model/labels.ts'
import { exportRecord } from '../../graph/store/export-record.ts'
import type { GraphChange, StoreWriter } from '../../graph/store/store.ts'
import { change, derived, intake, node, quote, stated, version } from './invented-graph.ts'
import { MemoryStore } from './memory-store.ts'
import { contributionsOf, recordsOf } from './read-all.ts'
import { type SqliteBench, sqliteBench } from './sqlite-bench.ts'

const RUNS = 100

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
    type: fc.constantFrom('FOLLOWS_UP', 'CITES'),
  } as const)
  .map(({ source, target, confidence, origin, type }) =>
    origin === 'STATED'
      ? stated(type, source, target, quote(VERSIONS[0]!))
      : derived(type, source, target, quote(VERSIONS[1]!), { confidence }),
  )
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
  })
  .map(change)

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

async function everything(writer: StoreWriter): Promise<unknown> {
  const { format: _format, ...status } = await writer.status()
  return {
    status,
    lines: (await recordsOf(writer)).map(exportRecord),
    intakes: await contributionsOf(writer),
    fingerprints: await writer.fingerprints(),
    counts: await writer.counts(),
    nodes: await writer.nodes(KEYS),
    page: await writer.list({ labels: ['Measure', 'Goal'], limit: 2, after: 'plan/tiltak/1' }),
    edges: await writer.edges({ keys: ['plan/tiltak/2', 'dok-9-1/funn/1'], minConfidence: 0.5 }),
  }
}

describe('any sequence of writes', () => {
  it('leaves the same in a file as in plain maps, after every step', { timeout: 120_000 }, async () => {
    let [accepted, refused] = [0, 0]
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 12 }), async steps => {
        const bench: SqliteBench = await sqliteBench()
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
            expect(await everything(writer)).toEqual(await everything(memory))
          }
        } finally {
          await writer.close()
          await bench.destroy()
        }
      }),
      { numRuns: RUNS },
    )
    expect(accepted).toBeGreaterThan(RUNS / 4)
    expect(refused).toBeGreaterThan(RUNS / 4)
  })
})
