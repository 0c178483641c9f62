import {
  type GraphQLEnumType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { expect, it } from 'vitest'
import { ORIGINS, STRENGTHS } from '../../graph/model/edge.ts'
import { EVIDENCE_KINDS } from '../../graph/model/evidence.ts'
import { LABELS, ONTOLOGY_LABELS, STATEMENT_LABELS } from '../../graph/model/labels.ts'
import { EDGE_TYPE_NAMES } from '../../graph/model/ontology.ts'
import { DECISIONS, REVIEW_STATES, VERDICTS } from '../../graph/model/review.ts'
import { COVERAGES, DOCUMENT_KINDS } from '../../graph/model/terms.ts'
import { createSchema } from '../../src/graphql/create-schema.ts'

const schema = createSchema()
const deciding = createSchema({ mutations: true })
const own: readonly GraphQLNamedType[] = Object.values(deciding.getTypeMap()).filter(
  type => !type.name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name),
)

it('says of every type, field and value what it means', () => {
  expect(own.length).toBeGreaterThan(80)
  const silent = own.flatMap(type => [
    ...(type.description ? [] : [type.name]),
    ...(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
      ? Object.values(type.getFields())
          .filter(field => !field.description || !/^[A-ZÆØÅ`a-z]/.test(field.description))
          .map(field => `${type.name}.${field.name}`)
      : []),
    ...(isEnumType(type)
      ? type
          .getValues()
          .filter(value => !value.description)
          .map(value => `${type.name}.${value.name}`)
      : []),
  ])
  expect(silent).toEqual([])
})

it('has the values of the ontology in its enums', () => {
  const values = (name: string) =>
    (schema.getType(name) as GraphQLEnumType).getValues().map(value => value.name)
  const pairs: readonly (readonly [string, readonly string[]])[] = [
    ['NodeLabel', LABELS],
    ['StatementLabel', STATEMENT_LABELS],
    ['EdgeType', EDGE_TYPE_NAMES],
    ['DocumentKind', DOCUMENT_KINDS],
    ['Coverage', COVERAGES],
    ['Origin', ORIGINS],
    ['Strength', STRENGTHS],
    ['EvidenceKind', EVIDENCE_KINDS],
    ['ReviewDecision', DECISIONS],
    ['ReviewState', REVIEW_STATES],
    ['Verdict', VERDICTS],
  ]
  for (const [name, expected] of pairs) expect([name, values(name)]).toEqual([name, [...expected]])
})

it('has a type for every label, with a field for every field of the ontology', () => {
  const missing = LABELS.flatMap(label => {
    const type = schema.getType(label) as GraphQLObjectType | undefined
    const fields = type?.getFields() ?? {}
    return Object.keys(ONTOLOGY_LABELS[label].fields)
      .filter(field => !fields[field])
      .map(field => `${label}.${field}`)
  })
  expect(LABELS.length).toBeGreaterThan(20)
  expect(missing).toEqual([])
  for (const label of STATEMENT_LABELS)
    expect((schema.getType(label) as GraphQLObjectType).getInterfaces().map(each => each.name)).toContain(
      'Statement',
    )
})

it('only reads where nobody may decide: there is no mutation and no subscription', () => {
  expect(schema.getMutationType()).toBeUndefined()
  expect(schema.getType('Decided')).toBeUndefined()
  expect(schema.getSubscriptionType()).toBeUndefined()
  expect(Object.keys(deciding.getMutationType()!.getFields())).toEqual([
    'acceptLink',
    'rejectLink',
    'setLinkStrength',
    'addLink',
    'confirmReview',
  ])
})
