import { AppError } from '../app/app-error.ts'
import { scopeOf } from '../app/scope-of.ts'
import { statsOf } from '../app/stats-of.ts'
import { after, all } from './after.ts'
import type { AnswerContext } from './context.ts'
import { listNodes } from './list-nodes.ts'
import { type ListArguments, QUERY_LISTS } from './query-lists.ts'
import type { Resolvers } from './resolvers.ts'

export const queryResolvers: Resolvers = {
  Query: {
    node: (_root: unknown, args: { key?: string | null; id?: string | null }, context: AnswerContext) =>
      context.node(oneKey(args)),
    nodes: (_root: unknown, { keys }: { keys: readonly string[] }, context: AnswerContext) => {
      if (keys.length > context.limits.maxPageEntries)
        throw new AppError(
          'PAGE_INVALID',
          `${keys.length} keys are more than the ${context.limits.maxPageEntries} of one page.`,
          'Ask for them in several requests.',
        )
      return all(keys.map(key => context.node(key)))
    },
    document: (_root: unknown, { key }: { key: string }, context: AnswerContext) =>
      after(context.node(key), node => (node?.label === 'Document' ? node : null)),
    ...Object.fromEntries(
      Object.entries(QUERY_LISTS).map(([field, choose]) => [
        field,
        (_root: unknown, args: ListArguments, context: AnswerContext) =>
          listNodes(choose(args), args, context),
      ]),
    ),
    scope: (_root: unknown, _args: unknown, { reader }: AnswerContext) => scopeOf(reader),
    stats: (_root: unknown, _args: unknown, { reader }: AnswerContext) => statsOf(reader),
  },
  Stats: {
    asOf: async (_stats: unknown, _args: unknown, { reader }: AnswerContext) => (await reader.status()).asOf,
    nodes: ({ nodes }: { nodes: Record<string, number> }) =>
      Object.entries(nodes).map(([label, count]) => ({ label, count })),
    edges: ({ edges }: { edges: Record<string, number> }) =>
      Object.entries(edges).map(([type, count]) => ({ type, count })),
  },
}

export function oneKey({ key, id }: { key?: string | null; id?: string | null }): string {
  const one = key ?? id
  if (one == null || (key != null && id != null && key !== id))
    throw new AppError(
      'ARGUMENT_INVALID',
      'node asks for one key, as key or as id.',
      'Write node(key: "…"): the key stands in every answer and in the address of every page.',
    )
  return one
}
