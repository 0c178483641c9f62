import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoreReader } from '../../graph/store/store.ts'
import { openWriter } from '../../src/app/open-store.ts'
import { AUDIT, LETTER, MEASURES, plan } from '../ingest/load/invented-documents.ts'
import { createWorkbench, type Workbench } from '../ingest/load/workbench.ts'
import type { Answer } from './ask.ts'
import { openDecisionServer } from './decision-server.ts'

const REJECT = `mutation Reject($source: ID!, $target: ID!, $reason: String! = "Gjelder noe annet.") {
  rejectLink(source: $source, target: $target, reason: $reason) {
    review { id reviewer proof state sourceQuote }
    links { verdict disputed origin reviews { decision reviewer standing } }
    revision
  }
}`

describe('deciding over GraphQL', () => {
  let bench: Workbench
  let reader: StoreReader
  let tokens: Readonly<Record<'kari' | 'ola', string>>
  let link: { readonly source: string; readonly target: string }
  let ask: (query: string, variables?: object, token?: string) => Promise<Answer>
  beforeEach(async () => {
    bench = await createWorkbench()
    await bench.write('revisjon.md', AUDIT)
    await bench.write('brev.txt', LETTER)
    await bench.write('plan.md', plan(MEASURES))
    await bench.ingest('graph.db')
    const server = await openDecisionServer(bench, ['Kari Nordmann', 'Ola Nordmann'])
    reader = server.reader
    ask = server.ask
    tokens = { kari: server.tokens['Kari Nordmann']!, ola: server.tokens['Ola Nordmann']! }
    const [edge] = await reader.edges({ types: ['FOLLOWS_UP'], origin: 'DERIVED' })
    link = { source: edge!.source, target: edge!.target }
  })
  afterEach(async () => {
    await reader.close()
    await bench.end()
  })

  it('writes a decision down in the name of who has the token, and answers with what holds then', async () => {
    const { data } = await ask(REJECT, link, tokens.kari)
    expect(data.rejectLink).toMatchObject({
      review: { reviewer: 'Kari Nordmann', proof: 'TOKEN', state: 'STANDING' },
      links: [{ verdict: 'REJECTED', origin: 'DERIVED' }],
    })
    const query = `query Left($key: ID!, $target: ID!) {
      node(key: $key) { ... on Measure { followsUp { nodes { other { key } } leftOut { count by { reviewer count } } } } }
      coverage(report: "dok-3-9-2027-2028") { leftOut { count } }
      followUp { leftOut { count } }
      trace(from: $target) { leftOut { count } }
      reviews(state: [STANDING]) { total newest { reviewer why } }
      stats { reviews }
    }`
    const left = (await ask(query, { key: link.source, target: link.target })).data
    expect(left.node.followsUp.nodes.map((one: { other: { key: string } }) => one.other.key)).not.toContain(
      link.target,
    )
    expect(left.node.followsUp.leftOut).toEqual({ count: 1, by: [{ reviewer: 'Kari Nordmann', count: 1 }] })
    expect(left).toMatchObject({
      coverage: { leftOut: { count: 1 } },
      followUp: { leftOut: { count: 1 } },
      trace: { leftOut: { count: 1 } },
      reviews: { total: 1, newest: [{ reviewer: 'Kari Nordmann' }] },
      stats: { reviews: 1 },
    })
  })

  it('shows disagreement at the link, with everybody who decided', async () => {
    await ask(REJECT, link, tokens.kari)
    const accept = REJECT.replace('rejectLink', 'acceptLink')
    await ask(accept, link, tokens.ola)
    const query = `query($key: ID!) { node(key: $key) { ... on Measure {
      followsUp { nodes { other { key } disputed verdict reviews { reviewer decision standing reason } } } } } }`
    const { data } = await ask(query, { key: link.source })
    const shown = data.node.followsUp.nodes.find(
      (one: { other: { key: string } }) => one.other.key === link.target,
    )
    expect(shown).toMatchObject({
      disputed: true,
      verdict: 'DISPUTED',
      reviews: [
        { reviewer: 'Kari Nordmann', decision: 'REJECT', standing: true },
        { reviewer: 'Ola Nordmann', decision: 'ACCEPT', standing: true },
      ],
    })
  })

  it('decides each time that it is asked to, and never from memory', async () => {
    const first = await ask(REJECT, link, tokens.kari)
    const second = await ask(REJECT, link, tokens.kari)
    expect(second.data.rejectLink.review.id).not.toBe(first.data.rejectLink.review.id)
    expect(second.data.rejectLink.links[0].reviews.map((one: { standing: boolean }) => one.standing)).toEqual(
      [false, true],
    )
  })

  it('adds a link and sets its strength', async () => {
    const mutation = (fields: string) => `mutation($source: ID!, $target: ID!) { ${fields} }`
    const target = 'dok-3-9-2027-2028/funn/2'
    const add = mutation(
      'addLink(source: $source, target: $target, reason: "Mangler.") { links { origin strength } review { decision } }',
    )
    const added = await ask(add, { source: link.source, target }, tokens.kari)
    expect(added.data.addLink).toEqual({
      links: [{ origin: 'ADDED', strength: null }],
      review: { decision: 'ADD' },
    })
    const set = mutation(
      'setLinkStrength(source: $source, target: $target, strength: PARTIAL, reason: "Bare en del.") { links { origin strength } }',
    )
    const graded = await ask(set, { source: link.source, target }, tokens.ola)
    expect(graded.data.setLinkStrength.links).toEqual([{ origin: 'ADDED', strength: 'PARTIAL' }])
  })

  it.each([
    ['no token', undefined, {}, 'REVIEWER_UNKNOWN'],
    ['a token of nobody', 'feil', {}, 'REVIEWER_UNKNOWN'],
    ['no reason', 'kari', { reason: ' ' }, 'REVIEW_REFUSED'],
    ['a link that is not there', 'kari', { target: 'hp-skolebygg-2030-2034' }, 'LINK_NOT_FOUND'],
    ['an end that is not there', 'kari', { target: 'finnes/ikke' }, 'NODE_NOT_FOUND'],
  ] as const)('refuses %s by its code, and writes nothing', async (_what, who, change, code) => {
    const { errors } = await ask(REJECT, { ...link, ...change }, who === 'kari' ? tokens.kari : who)
    expect(errors?.[0]?.extensions).toMatchObject({ code, wayOut: expect.stringMatching(/.{10}/) })
    expect((await ask('{ stats { reviews } }')).data.stats.reviews).toBe(0)
  })

  it('says that it may be tried again while another process writes to the store', async () => {
    const writer = await openWriter(bench.place('graph.db').store)
    const { errors } = await ask(REJECT, link, tokens.kari)
    await writer.close()
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'STORE_LOCKED', retriable: true })
    expect((await ask(REJECT, link, tokens.kari)).errors).toBeUndefined()
    expect((await ask('{ reviews { total } }')).data.reviews.total).toBe(1)
  })
})
