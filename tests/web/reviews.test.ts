import { expect, it } from 'vitest'
import type { GraphEdge } from '../../graph/model/edge.ts'
import type { LinkReview, Verdict } from '../../graph/model/review.ts'
import { createArrayReader } from '../graphql/array-reader.ts'
import { createFixtureGraph } from '../graphql/fixture-graph.ts'
import { handlerOf } from '../server/handler-of.ts'

function review(decision: LinkReview['decision'], reviewer: string, standing = true): LinkReview {
  return {
    id: `${decision}-${reviewer}`,
    decision,
    reviewer,
    standing,
    at: '2031-02-03T04:05:06.000Z',
    reason: 'Gjelder <b>noe</b> annet.',
  }
}

const JUDGED: readonly (readonly [Verdict, readonly LinkReview[]])[] = [
  ['DISPUTED', [review('ACCEPT', 'Kari', false), review('REJECT', 'Kari'), review('ACCEPT', 'Ola')]],
  ['REJECTED', [review('REJECT', 'Ane')]],
]

/** The fixture graph, with its first two derived links judged. */
function judgedGraph() {
  const graph = createFixtureGraph()
  const derived = graph.edges.filter(({ type, origin }) => type === 'FOLLOWS_UP' && origin === 'DERIVED')
  expect(derived.length).toBeGreaterThan(2)
  const verdicts = new Map(derived.slice(0, JUDGED.length).map((edge, at) => [edge, JUDGED[at]!]))
  const edges = graph.edges.map((edge): GraphEdge => {
    const [verdict, reviews] = verdicts.get(edge) ?? []
    return verdict && reviews ? { ...edge, verdict, reviews } : edge
  })
  const { get } = handlerOf({ reader: createArrayReader({ ...graph, edges }) })
  return { disputed: derived[0]!, rejected: derived[1]!, get }
}

it('shows a disputed link as such, with everybody who decided and why', async () => {
  const { get, disputed } = judgedGraph()
  const page = await (await get(`/node/${disputed.source}`)).text()
  expect(page).toContain('<span class="badge disputed">omstridt</span>')
  expect(page).toContain('Kari avviste 3.2.2031: Gjelder &lt;b&gt;noe&lt;/b&gt; annet.')
  expect(page).toContain('(erstattet av en senere avgjørelse)')
  expect(page).toContain('Ola godtok')
  expect(page).toContain('utledet')
})

it('says on each page how many links are left out, and by whom', async () => {
  const { get, rejected } = judgedGraph()
  const said = '1 lenke er utelatt: avvist av Ane.'
  for (const path of [
    '/',
    `/node/${rejected.source}`,
    `/node/${rejected.target}`,
    `/dokument/${rejected.target.split('/')[0]}`,
  ])
    expect(await (await get(path)).text(), path).toContain(said)
})

it('downloads what people say of a link, and nothing of a rejected one', async () => {
  const { get } = judgedGraph()
  const csv = await (await get('/tiltak-funn.csv')).text()
  expect(csv).toContain(';utledet, omstridt;')
  expect(csv).toContain('Kari avviste 3.2.2031: Gjelder')
  expect(csv).not.toContain('Ane')
})
