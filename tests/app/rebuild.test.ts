import { copyFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkStore } from '../../graph/store/check-store.ts'
import { decide } from '../../src/app/decide.ts'
import { AUDIT, LETTER, MEASURES, plan } from '../ingest/load/invented-documents.ts'
import { createWorkbench, type Workbench } from '../ingest/load/workbench.ts'

/** Each is one thing that may happen to a store: a document comes, changes or goes, or somebody decides. */
type Step =
  | { readonly plan: readonly string[] }
  | { readonly audit: boolean }
  | { readonly decision: 'ACCEPT' | 'REJECT'; readonly reviewer: string; readonly nth: number }
  | { readonly add: number; readonly reviewer: string }

const RUNS = 5
const reviewer = fc.constantFrom('Kari Nordmann', 'Ola Nordmann')
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ plan: fc.shuffledSubarray([...MEASURES, 'kartlegger tak og vegger'], { minLength: 1 }) }),
  fc.record({ audit: fc.boolean() }),
  fc.record({ decision: fc.constantFrom('ACCEPT', 'REJECT'), reviewer, nth: fc.nat(5) }),
  fc.record({ add: fc.nat(5), reviewer }),
)

let bench: Workbench
beforeEach(async () => {
  bench = await createWorkbench()
})
afterEach(() => bench.end())

it('equals a rebuild from nothing with the same log, whatever happened to documents and decisions in between', async () => {
  let run = 0
  let decisions = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 7 }), async steps => {
      run += 1
      const store = `steg-${run}.db`
      await bench.write('revisjon.md', AUDIT)
      await bench.write('brev.txt', LETTER)
      await bench.write('plan.md', plan(MEASURES))
      await bench.ingest(store)
      for (const one of steps) decisions += await take(store, one)
      // Documents come last, so that what was decided meets what it did not know.
      await bench.write('plan.md', plan(['utreder en felles standard', ...MEASURES]))
      await bench.ingest(store)
      await copyFile(bench.place(store).reviews, bench.place(`nytt-${run}.db`).reviews).catch(() => {})
      await bench.ingest(`nytt-${run}.db`)
      expect(await bench.export(store)).toBe(await bench.export(`nytt-${run}.db`))
      expect((await bench.withStore(store, checkStore)).problems).toEqual([])
    }),
    { numRuns: RUNS },
  )
  expect(decisions).toBeGreaterThan(0)
}, 240_000)

/** Takes one step; how many decisions it made. */
async function take(store: string, one: Step): Promise<number> {
  if ('plan' in one) {
    await bench.write('plan.md', plan(one.plan))
    await bench.ingest(store)
    return 0
  }
  if ('audit' in one) {
    if (one.audit) await bench.write('revisjon.md', AUDIT)
    else await bench.remove('revisjon.md').catch(() => {})
    await bench.ingest(store)
    return 0
  }
  const place = { ...bench.place(store), background: bench.background }
  const by = { name: one.reviewer, proof: 'GIVEN' } as const
  const links = await bench.withStore(store, reader =>
    reader.edges({ types: ['FOLLOWS_UP', 'REALISES'], origin: 'DERIVED' }),
  )
  if ('add' in one) {
    const measures = await bench.nodes(store, 'Measure')
    const findings = await bench.nodes(store, 'Finding')
    const [source, target] = [measures[one.add % measures.length], findings[one.add % findings.length]]
    if (!source || !target) return 0
    const ends = { type: 'FOLLOWS_UP', source: source.key, target: target.key } as const
    // What is there already, also where people reject it, is judged and not added.
    const query = { keys: [ends.source], direction: 'OUT', types: ['FOLLOWS_UP'] } as const
    const there = await bench.withStore(store, async reader => [
      ...(await reader.edges(query)),
      ...(await reader.edges({ ...query, rejected: true })),
    ])
    if (there.some(link => link.target === ends.target)) return 0
    await decide(place, by, { ...ends, decision: 'ADD', reason: 'Lenken mangler.' })
    return 1
  }
  const link = links[one.nth % links.length]
  if (!link) return 0
  const { type, source, target } = link
  await decide(place, by, { type, source, target, decision: one.decision, reason: 'Lest begge.' })
  return 1
}
