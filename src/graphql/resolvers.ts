import type { GraphQLFieldResolver, GraphQLTypeResolver } from 'graphql'
import type { AnswerContext } from './context.ts'

type Resolver = GraphQLFieldResolver<never, AnswerContext> | GraphQLTypeResolver<never, AnswerContext>

/** By type, then by field. A resolver says itself what its parent and its arguments are. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver>>>>
