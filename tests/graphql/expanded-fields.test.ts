import { buildSchema, getOperationAST, parse } from 'graphql'
import { expect, it } from 'vitest'
import { MAIN_QUERY } from '../../bench/measure/main-query.ts'
import { createSchema } from '../../src/graphql/create-schema.ts'
import { expandedFields } from '../../src/graphql/expanded-fields.ts'
import { fragmentsOf } from '../../src/graphql/selection.ts'
import { RICH } from './rich-operations.ts'

const BRIDGES = buildSchema(`
  interface Thing { name: String, near: [Thing] }
  type Bridge implements Thing { name: String, near: [Thing], spans: Int }
  type Road implements Thing { name: String, near: [Thing] }
  union Any = Bridge | Road
  type Query { thing: Thing, bridge: Bridge, any: Any }
`)

function count(query: string, schema = BRIDGES, most = 1_000_000): number {
  const document = parse(query)
  const { selectionSet } = getOperationAST(document)!
  return expandedFields(schema, fragmentsOf(document), schema.getQueryType()!, selectionSet, most)
}

it.each([
  ['{ bridge { name spans } }', 3],
  ['{ thing { name } }', 1 + 2],
  ['{ thing { near { name } } }', 1 + 2 * (1 + 2)],
  ['{ thing { near { near { name } } } }', 1 + 2 * (1 + 2 * (1 + 2))],
  ['{ any { ... on Bridge { spans } ... on Thing { name } } }', 1 + 2 + 1],
  ['{ thing { ...More ... { name } } } fragment More on Bridge { near { name } }', 1 + (1 + 2) + 2],
])('writes out %s', (query, expected) => {
  expect(count(query)).toBe(expected)
})

it('goes no further than it has to', () => {
  const deep = (levels: number): string => (levels === 0 ? 'name' : `near { ${deep(levels - 1)} }`)
  expect(count(`{ thing { ${deep(40)} } }`, BRIDGES, 50)).toBe(51)
})

it('tells questions that are compiled fast from those that are not', () => {
  const schema = createSchema()
  expect(count(MAIN_QUERY, schema)).toBeLessThan(100)
  expect(count(RICH.measures!, schema)).toBeLessThan(800)
  expect(count(RICH.trace!, schema)).toBeGreaterThan(10_000)
})
