import { expect, it } from 'vitest'
import { createAsk } from './ask.ts'
import { createConflictingGraph } from './conflicting-graph.ts'
import { AUDIT, LETTER, PLAN } from './fixture-graph.ts'
import { createStoreReader } from './store-reader.ts'

const FIELDS = `totalCount nodes { id property qualifier about { key } reason
  sides { value claimedBy claim { key } evidence { documentKey quote } } link { type origin } }`

const ask = (args: string) =>
  createAsk({ reader: createStoreReader(createConflictingGraph()) }).ask(
    `{ conflicts${args} { ${FIELDS} pageInfo { hasNextPage endCursor } } }`,
  )

it('gives both values of a contradiction with who says so and where', async () => {
  const { data, errors } = await ask('')
  expect(errors).toBeUndefined()
  expect(data.conflicts.totalCount).toBe(2)
  expect(data.conflicts.nodes[0]).toMatchObject({
    about: { key: AUDIT },
    property: 'year',
    qualifier: null,
    reason: 'Begge kan ikke stemme.',
    link: { type: 'CONFLICTS_WITH', origin: 'DERIVED' },
    sides: [
      { value: '2029', claimedBy: ['Tildelingsbrevet'], evidence: [{ documentKey: LETTER }] },
      { value: '2030', claimedBy: ['Leseplanen'], evidence: [{ documentKey: PLAN }] },
    ],
  })
})

it.each([
  [`(document: "${LETTER}")`, ['year']],
  [`(document: "${AUDIT}")`, ['year']],
  [`(document: "${PLAN}")`, ['year', 'name']],
  [`(about: "${PLAN}")`, []],
  [`(about: "${PLAN}/i1")`, ['name']],
  ['(property: ["name"])', ['name']],
])('narrows contradictions by %s', async (args, properties) => {
  const { data } = await ask(args)
  expect(data.conflicts.nodes.map((each: { property: string }) => each.property)).toEqual(properties)
  expect(data.conflicts.totalCount).toBe(properties.length)
})

it('goes on where a page of contradictions ended', async () => {
  const { data: first } = await ask('(first: 1)')
  expect(first.conflicts.pageInfo.hasNextPage).toBe(true)
  const { data: next } = await ask(`(first: 1, after: "${first.conflicts.pageInfo.endCursor}")`)
  expect(next.conflicts.nodes.map((each: { property: string }) => each.property)).toEqual(['name'])
  expect(next.conflicts.pageInfo.hasNextPage).toBe(false)
})

it('refuses a property that claims are not compared by', async () => {
  const { errors } = await ask('(property: ["colour"])')
  expect(errors?.[0]?.extensions.code).toBe('ARGUMENT_INVALID')
})
