import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoreReader } from '../../graph/store/store.ts'
import { decideApart } from '../../src/app/decide-apart.ts'
import { strongestFirst } from '../../src/app/strongest-first.ts'
import { AUDIT, LETTER, MEASURES, plan } from '../ingest/load/invented-documents.ts'
import { createWorkbench, type Workbench } from '../ingest/load/workbench.ts'
import type { Answer } from './ask.ts'
import { openDecisionServer } from './decision-server.ts'

/** The plan as a digest tells it: the same measures in other words than the original's. */
const DIGEST = plan(MEASURES).replace('\n\n', '\n\nSammendrag i egne ord av handlingsplanen.\n\n')
const ORIGINAL = plan(MEASURES.map(measure => `${measure} fra 2031`))

describe('a decision on a digest whose original comes later', () => {
  let bench: Workbench
  let reader: StoreReader
  let ask: (query: string, variables?: object) => Promise<Answer>
  beforeEach(async () => {
    bench = await createWorkbench()
    await bench.write('revisjon.md', AUDIT)
    await bench.write('brev.txt', LETTER)
    await bench.write('sammendrag.md', DIGEST)
    await bench.ingest('graph.db')
    const server = await openDecisionServer(bench, ['Kari Nordmann'])
    reader = server.reader
    ask = (query, variables) => server.ask(query, variables, server.tokens['Kari Nordmann'])
  })
  afterEach(async () => {
    await reader.close()
    await bench.end()
  })

  it('waits with both wordings, is confirmed over GraphQL, and holds in the name of who confirms', async () => {
    const edges = await reader.edges({ types: ['FOLLOWS_UP'], origin: 'DERIVED' })
    // The surest link is derived from the original's words too.
    const { source, target } = edges.toSorted(strongestFirst)[0]!
    const reject =
      'mutation($s: ID!, $t: ID!) { rejectLink(source: $s, target: $t, reason: "Gjelder noe annet.") { review { id } } }'
    const { id } = (await ask(reject, { s: source, t: target })).data.rejectLink.review
    await bench.write('plan.md', ORIGINAL)
    await bench.ingest('graph.db')

    const waiting = (
      await ask('{ reviews(state: [PENDING]) { total newest { id why sourceQuote sourceQuoteNow } } }')
    ).data.reviews
    expect(waiting).toMatchObject({ total: 1, newest: [{ id, why: expect.stringMatching(/\w/) }] })
    expect(waiting.newest[0].sourceQuoteNow).toBe(`${waiting.newest[0].sourceQuote} fra 2031`)

    const confirm = `mutation($id: ID!, $reason: String!) { confirmReview(id: $id, reason: $reason) {
      review { decision state reviewer sourceQuote confirms } links { verdict reviews { reviewer decision } } } }`
    const refused = await ask(confirm, { id: 'ukjent', reason: 'Lest på nytt.' })
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'REVIEW_NOT_FOUND' })
    const { confirmReview } = (await ask(confirm, { id, reason: 'Lest på nytt, og det gjelder.' })).data
    expect(confirmReview).toMatchObject({
      review: {
        decision: 'CONFIRM',
        state: 'STANDING',
        reviewer: 'Kari Nordmann',
        confirms: id,
        sourceQuote: waiting.newest[0].sourceQuoteNow,
      },
      links: [{ verdict: 'REJECTED' }],
    })
    const after = (
      await ask(
        '{ pending: reviews(state: [PENDING]) { total } replaced: reviews(state: [REPLACED]) { newest { id } } }',
      )
    ).data
    expect(after).toEqual({ pending: { total: 0 }, replaced: { newest: [{ id }] } })
  })
})

it('refuses from its own thread as it does from any, with the code and the way out', async () => {
  const bench = await createWorkbench()
  await bench.write('plan.md', plan(MEASURES))
  await bench.ingest('graph.db')
  const place = { ...bench.place('graph.db'), background: bench.background }
  const by = { name: 'Kari Nordmann', proof: 'GIVEN' } as const
  const request = { decision: 'CONFIRM', confirms: 'ukjent', reason: 'Lest.' } as const
  await expect(decideApart({ place, by, request })).rejects.toMatchObject({
    name: 'AppError',
    code: 'REVIEW_NOT_FOUND',
    wayOut: expect.stringMatching(/.{10}/),
  })
  const missing = { ...place, store: join(bench.folder, 'ingen.db') }
  await expect(decideApart({ place: missing, by, request })).rejects.toMatchObject({
    name: 'GraphError',
    code: 'STORE_MISSING',
    retriable: false,
  })
  await bench.end()
})
