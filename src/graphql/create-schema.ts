import { existsSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { answerResolvers } from './answer-resolvers.ts'
import { aroundResolvers } from './around-resolvers.ts'
import { conflictResolvers } from './conflict-resolvers.ts'
import type { AnswerContext } from './context.ts'
import { linkResolvers } from './link-resolvers.ts'
import { nodeResolvers } from './node-resolvers.ts'
import { queryResolvers } from './query-resolvers.ts'

/** The schema of `schema.graphql`, with its resolvers. */
export function createSchema(): GraphQLSchema {
  return makeExecutableSchema<AnswerContext>({
    typeDefs: schemaText(),
    // Later ones refine earlier ones, field by field.
    resolvers: [
      nodeResolvers,
      aroundResolvers,
      linkResolvers,
      queryResolvers,
      answerResolvers,
      conflictResolvers,
    ] as never,
    // A test holds schema and ontology together; a field that only the ontology has stops no server.
    resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
  })
}

/** Two steps up from the source, three from its compiled form. */
function schemaText(): string {
  const file = ['../../schema.graphql', '../../../schema.graphql']
    .map(path => new URL(path, import.meta.url))
    .find(url => existsSync(url))
  if (!file) throw new Error('schema.graphql is missing: install the package again.')
  return readFileSync(file, 'utf8')
}
