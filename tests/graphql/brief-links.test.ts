import { expect, it } from 'vitest'
import { runAsync } from '../../graph/store/calls.ts'
import { reachSteps } from '../../graph/store/reach.ts'
import type { Hop } from '../../graph/store/reach-plan.ts'
import { type EdgeDetail, slimEdge } from '../../graph/store/slim-edge.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { edgeDetail } from '../../src/graphql/edge-detail.ts'
import { type SelectedField, Selection } from '../../src/graphql/selection.ts'
import { createAsk } from './ask.ts'
import { createFixtureGraph } from './fixture-graph.ts'
import { createStoreReader } from './store-reader.ts'

const WORDS = 'quote documentKey documentTitle side kind place'
const REST = 'version section page via spans { start end exact }'
const LINK = `id type origin strength confidence method { name } signals { text } verdict disputed
  reviews { reason } derivedStrength properties { name value }`
const query = (link: string) => `{ measures { nodes { key followsUp { nodes { ${link} } } mentions { text
  evidence { ${WORDS} ${REST} } } partOf { key } } } }`

it('says the same of a link however little of it was brought', async () => {
  const whole = await createAsk().ask(query(`${LINK} evidence { ${WORDS} ${REST} }`))
  expect(whole.errors).toBeUndefined()
  expect(whole.data.measures.nodes[0].followsUp.nodes[0].evidence[0].spans.length).toBeGreaterThan(0)
  for (const detail of ['ENDS', 'QUOTES'] as const) {
    const base = createStoreReader(createFixtureGraph())
    const { ask } = createAsk({ reader: bringing(base, detail) })
    expect([detail, await ask(query(`${LINK} evidence { ${WORDS} ${REST} }`))]).toEqual([detail, whole])
  }
})

it('asks for no more of links than is shown of them', () => {
  const field = (name: string, ...fields: readonly SelectedField[]): SelectedField => ({
    name,
    on: 'Link',
    args: {},
    selected: new Selection(fields),
  })
  const evidence = (...names: readonly string[]) => field('evidence', ...names.map(name => field(name)))
  const cases: readonly (readonly [readonly SelectedField[], EdgeDetail | undefined])[] = [
    [[], 'ENDS'],
    [[field('strength'), field('other', field('key'))], 'ENDS'],
    [[field('id'), evidence('quote', 'documentTitle')], 'QUOTES'],
    [[evidence('quote'), evidence('section')], undefined],
    [[evidence('quote'), field('signals', field('text'))], undefined],
    [[field('reviews')], undefined],
  ]
  for (const [fields, detail] of cases)
    expect([fields.map(({ name }) => name), edgeDetail(new Selection(fields))]).toEqual([
      fields.map(({ name }) => name),
      detail,
    ])
})

/** A store that brings less of edges than it is asked for, as one with too small a plan would. */
function bringing<R extends StoreReader>(reader: R, detail: EdgeDetail): R {
  const slim = {
    ...reader,
    edges: async (asked: never) => (await reader.edges(asked)).map(edge => slimEdge(edge, detail)),
  }
  return {
    ...reader,
    reach: plan => runAsync(reachSteps({ ...plan, roots: plan.roots.map(brief) }), slim as never),
  }

  function brief<T extends { readonly hops?: readonly Hop[] }>(step: T): T {
    return { ...step, ...('ways' in step && { shows: detail }), hops: (step.hops ?? []).map(brief) }
  }
}
