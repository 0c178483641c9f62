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
import { mutationResolvers, reviewResolvers } from './review-resolvers.ts'

/** The schema of `schema.graphql`, with its resolvers; and of `mutations.graphql`, where people may decide. */
export function createSchema({ mutations }: { mutations: boolean } = { mutations: false }): GraphQLSchema {
  return makeExecutableSchema<AnswerContext>({
    typeDefs: mutations ? [schemaText('schema'), schemaText('mutations')] : schemaText('schema'),
    // Later ones refine earlier ones, field by field.
    resolvers: [
      nodeResolvers,
      aroundResolvers,
      linkResolvers,
      queryResolvers,
      answerResolvers,
      conflictResolvers,
      reviewResolvers,
      ...(mutations ? [mutationResolvers] : []),
    ] as never,
    // A test holds schema and ontology together; a field that only the ontology has stops no server.
    resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
  })
}

/** Two steps up from the source, three from its compiled form. */
function schemaText(name: 'schema' | 'mutations'): string {
  const file = ['../../', '../../../']
    .map(up => new URL(`${up}${name}.graphql`, import.meta.url))
    .find(url => existsSync(url))
  if (!file) throw new Error(`${name}.graphql is missing: install the package again.`)
  return readFileSync(file, 'utf8')
}
