import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EdgeType } from '../../graph/model/ontology.ts'
import { runAsync } from '../../graph/store/calls.ts'
import { reachSteps } from '../../graph/store/reach.ts'
import type { EdgeChoice, Hop, Reached, ReachPlan, ReachRoot, Way } from '../../graph/store/reach-plan.ts'
import { isWhole, slimEdge } from '../../graph/store/slim-edge.ts'
import type { GraphChange, NodeQuery, PathQuery, StoreReader, StoreWriter } from '../../graph/store/store.ts'
import { bridges, change, derived, linkReview, node, quote, stated } from './invented-graph.ts'
import { MemoryStore } from './memory-store.ts'
import type { StoreBench } from './store/bed.ts'

/** Whatever a plan reaches is what the small calls answer, and it reaches all that it stands for. */
export function reachSuite(name: string, create: () => Promise<StoreBench>, runs: number): void {
  describe(`${name} answers a plan as it answers the calls that the plan stands for`, () => {
    let bench: StoreBench
    let writer: StoreWriter
    const oracle = new MemoryStore().open()

    beforeEach(async () => {
      bench = await create()
      writer = await bench.writer()
      await writer.commit(graph())
      await oracle.commit(graph())
    })
    afterEach(async () => {
      await writer.close()
      await bench.destroy()
    })

    it('whatever the plan', { timeout: 240_000 }, async () => {
      let told = 0
      await fc.assert(
        fc.asyncProperty(fc.array(aRoot, { minLength: 1, maxLength: 3 }), async roots => {
          const plan: ReachPlan = { roots, limit: 100_000 }
          const reached = await writer.reach(plan)
          const meant = await runAsync(reachSteps(plan), oracle)
          expect(known(reached)).toEqual(known(meant))
          for (const [key, found] of reached.nodes) expect(await oracle.nodes([key])).toEqual([found])
          told += await compareEdges(reached, oracle)
        }),
        { numRuns: runs, examples: [[REJECTED_BESIDE_STANDING]] },
      )
      expect(told).toBeGreaterThan(0)
    })

    it('with the counts, the reviews and the status of the same revision', async () => {
      const reached = await writer.reach({ roots: [], counts: true, reviews: true, limit: 1 })
      expect(reached.status).toEqual(await writer.status())
      expect(reached.counts).toEqual(await writer.counts())
      expect(reached.reviews).toEqual(await writer.reviews())
    })

    it('with nothing but the status where the plan reaches more than it may', async () => {
      const measures: ReachRoot = { list: { labels: ['Measure'], limit: 100 } }
      const reached = await writer.reach({ roots: [measures], limit: 5 })
      expect(reached.status).toEqual(await writer.status())
      expect([reached.nodes.size, reached.lists.size, reached.paths.size]).toEqual([0, 0, 0])
    })

    it('with lists of what stands under a node or involves somebody, as the list alone', async () => {
      const lists: NodeQuery[] = [
        { labels: ['Measure'], under: 'broplan/i1', limit: 5, after: 'broplan/i1/tiltak/2' },
        { labels: [], under: 'broplan', limit: 100 },
        { labels: ['Measure'], involves: 'VEIETATEN ', limit: 2 },
        { labels: ['Measure'], involves: 'organisasjon/vegvesenet', limit: 100 },
        {
          labels: ['Measure'],
          under: 'broplan',
          involves: 'vegvesenet',
          work: 'broplan',
          limit: 100,
          fromEnd: true,
        },
        { labels: [], involves: 'ingen', limit: 3 },
      ]
      const reached = await writer.reach({ roots: lists.map(list => ({ list })), limit: 1_000 })
      const pages = [...reached.lists.values()]
      expect(pages.map(({ totalCount }) => totalCount)).toEqual([12, 13, 3, 3, 3, 0])
      for (const [at, list] of lists.entries()) {
        expect(await writer.list(list)).toEqual(pages[at])
        expect(await oracle.list(list)).toEqual(pages[at])
      }
    })
  })
}

/** The bridges with all that a plan can go by: parts, parties, claims, rejected links and a key that has moved. */
function graph(): GraphChange {
  const base = bridges()
  const [plan, audit] = [base.plan, base.audit]
  const measure = (n: number) => `broplan/i1/tiltak/${n}`
  const claim = (n: number) => `dok-9-1/pastand/${n}`
  const numbers = Array.from({ length: 12 }, (_, at) => at + 1)
  return change({
    ...base,
    putNodes: [
      ...base.putNodes,
      node('FocusArea', 'broplan/i1', { work: 'broplan', title: 'Broer' }),
      node('Organisation', 'organisasjon/vegvesenet', {
        title: 'Vegvesenet',
        properties: { aliases: ['Veietaten', 'SVV'] },
      }),
      ...[1, 2].map(n =>
        node('Claim', claim(n), {
          work: 'dok-9-1',
          properties: { subject: 'broplan', property: 'year', value: String(2030 + n), qualifier: '' },
        }),
      ),
    ],
    putEdges: [
      ...base.putEdges,
      stated('PART_OF', 'broplan/i1', 'broplan', quote(plan, 'Plan for broene')),
      ...numbers.map(n => stated('PART_OF', measure(n), 'broplan/i1', quote(plan, 'Plan for broene'))),
      ...[3, 7, 11].map(n => stated('INVOLVES', measure(n), 'organisasjon/vegvesenet', quote(plan))),
      ...[1, 2].map(n => stated('ABOUT', claim(n), 'broplan', quote(audit))),
      derived('CONFLICTS_WITH', claim(1), claim(2), {
        ...quote(audit),
        kind: 'SECOND_HAND',
        via: 'broplan',
      }),
      { ...stated('SEEN_WITH', measure(1), measure(1), quote(plan)), origin: 'ADDED' },
      {
        ...derived('FOLLOWS_UP', measure(5), 'dok-9-1/anbefaling/1', quote(plan)),
        reviews: [linkReview('REJECT')],
        verdict: 'REJECTED',
      },
    ],
    redirects: { 'broplan/gammel/1': measure(1) },
  })
}

const TYPES: readonly EdgeType[] = [
  'PART_OF',
  'FOLLOWS_UP',
  'INVOLVES',
  'MENTIONS',
  'ABOUT',
  'CONFLICTS_WITH',
  'SEEN_WITH',
]
const someTypes = fc.subarray([...TYPES], { minLength: 1 })
const aChoice: fc.Arbitrary<EdgeChoice> = fc
  .record({
    direction: fc.constantFrom('OUT', 'IN', 'BOTH', undefined),
    types: fc.option(someTypes, { nil: undefined }),
    origin: fc.constantFrom(undefined, undefined, 'STATED', 'DERIVED'),
    strength: fc.constantFrom(undefined, undefined, 'DIRECT'),
    minConfidence: fc.constantFrom(undefined, undefined, 0.5),
    rejected: fc.constantFrom(undefined, undefined, false, true),
  } as const)
  .map(choice => Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined)))
const aLabel = fc.subarray(['Measure', 'Finding', 'Document', 'FocusArea', 'Claim'] as const, {
  minLength: 1,
})
const aList = fc
  .record({
    labels: aLabel,
    where: fc.constantFrom({}, {}),
    after: fc.constantFrom(undefined, 'broplan/i1/tiltak/2'),
    before: fc.constantFrom(undefined, undefined, 'broplan/i1/tiltak/10'),
    fromEnd: fc.boolean(),
    limit: fc.nat(8),
  })
  .map(({ after, before, ...list }) => ({ ...list, ...(after && { after }), ...(before && { before }) }))
const aWay: fc.Arbitrary<Way> = fc
  .record({
    edges: aChoice,
    near: fc.option(aLabel, { nil: undefined }),
    far: fc.option(aLabel, { nil: undefined }),
    through: fc.constantFrom(undefined, ['ACTION_PLAN'] as const),
  })
  .map(({ edges, near, far, through }) => ({
    edges,
    ...(near && { near }),
    ...(far && { far }),
    ...(through && { through }),
  }))
const { hops: maybeHops, hop: aHop } = fc.letrec<{ hops: readonly Hop[]; hop: Hop }>(tie => ({
  hops: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant([]),
    fc.array(tie('hop'), { maxLength: 2 }),
  ),
  hop: fc
    .record({
      at: fc.option(aLabel, { nil: undefined }),
      hops: tie('hops'),
      kind: fc.oneof(
        fc.record({
          ways: fc.array(aWay, { minLength: 1, maxLength: 2 }),
          times: fc.integer({ min: 1, max: 3 }),
          atMost: fc.constantFrom(1, 5, 400),
          ends: fc.boolean(),
        }),
        fc.record({ field: fc.constantFrom('work', 'document', 'subject') } as const),
        fc.record({ list: aList }),
      ),
      cited: fc.option(tie('hops'), { nil: undefined }),
      shows: fc.constantFrom(undefined, undefined, 'ENDS' as const, 'QUOTES' as const),
    })
    .map(({ at, hops, kind, cited, shows }) => ({
      ...(at && { at }),
      hops,
      ...kind,
      ...('ways' in kind && { ...(cited && { cited }), ...(shows && { shows }) }),
    })),
}))
const someHops = fc.oneof(fc.array(aHop, { minLength: 1, maxLength: 2 }), maybeHops)
const KEYS = [
  'broplan',
  'broplan/gammel/1',
  'broplan/i1',
  'broplan/i1/tiltak/3',
  'dok-9-1/funn/1',
  'ikke/her',
]
const aPath: fc.Arbitrary<PathQuery> = fc
  .record({
    from: fc.constantFrom(...KEYS),
    to: fc.constantFrom(...KEYS),
    types: someTypes,
    origins: fc.constantFrom(undefined, ['STATED', 'ADDED'] as const),
    maxSteps: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ origins, ...query }) => ({ ...query, ...(origins && { origins }), maxVisited: 1_000 }))
const aRoot: fc.Arbitrary<ReachRoot> = fc.oneof(
  fc.record({ keys: fc.subarray(KEYS, { minLength: 1 }), hops: someHops }),
  fc.record({ list: aList, hops: someHops }),
  fc.record({ edges: aChoice, hops: someHops, cited: someHops }),
  fc.record({ paths: aPath, hops: someHops }),
)

/** Which calls it can answer, and what lists and paths it has. */
/** One step brings, as quotes alone, a rejected link that another asks for where it stands. */
const REJECTED_BESIDE_STANDING: ReachRoot[] = [
  { edges: { direction: 'OUT', strength: 'DIRECT' }, hops: [], cited: [] },
  {
    keys: ['broplan/i1'],
    hops: [
      { ways: [{ edges: {} }, { edges: { direction: 'OUT', rejected: true } }], times: 2, shows: 'QUOTES' },
    ],
  },
]

function known({ status, nodes, lists, paths }: Reached): unknown {
  return { revision: status.revision, keys: [...nodes.keys()].sort(), lists, paths }
}

async function compareEdges(reached: Reached, oracle: StoreReader): Promise<number> {
  let told = 0
  for (const key of reached.nodes.keys())
    for (const direction of ['OUT', 'IN', 'BOTH'] as const)
      for (const types of [...TYPES.map(type => [type]), [...TYPES], undefined])
        for (const rest of [{}, { origin: 'DERIVED' }, { minConfidence: 0.5 }, { rejected: true }] as const) {
          const choice: EdgeChoice = { direction, ...(types && { types }), ...rest }
          const edges = reached.edges.at(key, choice)
          if (!edges) continue
          told += 1
          const meant = await oracle.edges({ ...choice, keys: [key] })
          const shown = meant.map((edge, at) => {
            const one = edges[at]!
            return isWhole(one) ? edge : slimEdge(edge, one.quotes ? 'QUOTES' : 'ENDS')
          })
          expect(edges).toEqual(shown)
        }
  return told
}
