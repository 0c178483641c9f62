import { expect, it } from 'vitest'
import { createReview, type JudgedReview } from '../../graph/model/review.ts'
import { dossierOf } from '../../src/app/dossier.ts'
import { renderDossier } from '../../src/dossier/render-dossier.ts'
import { createArrayReader } from '../graphql/array-reader.ts'
import { AUDIT, PLAN } from '../graphql/fixture-graph.ts'
import { createDisputedGraph } from './disputed-graph.ts'

const MEASURE = `${PLAN}/i1/tiltak/1`
const quote = (text: string) => ({ text, kind: 'PARAPHRASE', document: PLAN }) as const
const decided = (target: string, reason: string) =>
  createReview({
    type: 'FOLLOWS_UP',
    source: MEASURE,
    target,
    decision: 'REJECT',
    reviewer: 'Kari Nordmann',
    proof: 'TOKEN',
    at: '2030-02-03T04:05:06Z',
    reason,
    quotes: { source: quote('holder kurs'), target: quote('stillinger står tomme') },
  })

const pending = decided(`${AUDIT}/funn/1`, 'Kurs gir ingen stillinger.')
const orphaned = decided(`${AUDIT}/funn/99`, 'Funnet finnes ikke lenger.')
const standing = decided(`${AUDIT}/funn/2`, 'Gjelder fortsatt.')
const JUDGED: readonly JudgedReview[] = [
  {
    review: pending,
    state: 'PENDING',
    why: 'Originalens ord har erstattet sitatet.',
    now: {
      type: 'FOLLOWS_UP',
      source: MEASURE,
      target: `${AUDIT}/funn/1`,
      quotes: { source: quote('holder kurs for alle'), target: quote('mange stillinger er ledige') },
    },
  },
  { review: orphaned, state: 'ORPHANED', why: 'Lenken er borte.' },
  { review: standing, state: 'STANDING' },
]

const read = (key: string) =>
  dossierOf({ ...createArrayReader(createDisputedGraph()), reviews: async () => JUDGED }, key)

it('tells decisions that wait or have lost their link, at either end, and none that stand', async () => {
  const ids = async (key: string) => (await read(key)).waiting.map(({ id, state }) => [id, state])
  const both = [
    [pending.id, 'PENDING'],
    [orphaned.id, 'ORPHANED'],
  ]
  expect(await ids(MEASURE)).toEqual(both)
  expect(await ids(PLAN)).toEqual(both)
  // The finding that an orphan was about is gone, but stood in the report.
  expect(await ids(AUDIT)).toEqual(both)
  expect(await ids(`${AUDIT}/funn/1`)).toEqual(both.slice(0, 1))
  expect(await ids(`${AUDIT}/funn/2`)).toEqual([])
})

it('shows what was read then beside what stands there now', async () => {
  const dossier = await read(MEASURE)
  const markdown = Buffer.from(await renderDossier(dossier, 'md')).toString()
  expect(markdown).toContain('## Avgjørelser som ikke virker nå')
  expect(markdown).toContain('### Venter på bekreftelse')
  expect(markdown).toContain('Kari Nordmann avviste 03.02.2030 kl. 04.05 UTC: «Kurs gir ingen stillinger.»')
  expect(markdown).toContain('Lest da: «holder kurs» og «stillinger står tomme».')
  expect(markdown).toContain('Står nå: «holder kurs for alle» og «mange stillinger er ledige».')
  expect(markdown).toContain('### Har mistet lenken')
  expect(markdown).toContain('Lenken er borte.')
  expect(markdown).not.toContain('Gjelder fortsatt.')
  const quiet = await dossierOf(createArrayReader(createDisputedGraph()), MEASURE)
  expect(Buffer.from(await renderDossier(quiet, 'md')).toString()).not.toContain('Avgjørelser som ikke')
})
