import type { GraphNode } from '../../graph/model/node.ts'
import type { Hit } from '../../graph/store/search.ts'
import { type CoverageItem, type CoverageReport, coverageOf } from '../app/coverage-of.ts'
import { followUp, type MeasureFollowUp } from '../app/follow-up.ts'
import type { FollowUpFilter } from '../app/follow-up-plan.ts'
import { type SearchAnswer, searchAll } from '../app/search-all.ts'
import type { TracePath } from '../app/shortest-paths.ts'
import { type ChainLink, traceChain } from '../app/trace-chain.ts'
import type { AnswerContext } from './context.ts'
import { Link, readConfidence } from './link.ts'
import type { Resolvers } from './resolvers.ts'
import { type SearchArguments, searchQuery } from './search-query.ts'
import { type SuggestArguments, suggest } from './suggest.ts'
import { withoutNulls } from './without-nulls.ts'

type FollowUpArguments = { readonly [K in keyof FollowUpFilter]: FollowUpFilter[K] | null }

/** The questions that are answered by a use case of their own. */
export const answerResolvers: Resolvers = {
  Query: {
    trace: (_root: unknown, { from, to }: { from: string; to?: string | null }, { reader }: AnswerContext) =>
      traceChain(reader, from, to ?? undefined),
    coverage: (_root: unknown, { report }: { report: string }, { reader }: AnswerContext) =>
      coverageOf(reader, report),
    followUp: (_root: unknown, args: FollowUpArguments, { reader }: AnswerContext) => {
      if (args.minConfidence != null) readConfidence(args.minConfidence)
      return followUp(reader, withoutNulls(args))
    },
    search: (_root: unknown, args: SearchArguments, context: AnswerContext) =>
      searchAll(context.reader, context.search, searchQuery(args, context.limits)),
    suggest: (_root: unknown, args: SuggestArguments, context: AnswerContext) => suggest(args, context),
  },
  SearchResult: {
    hits: (answer: SearchAnswer) => answer.hits,
    groups: (answer: SearchAnswer) => answer.groups,
    pageInfo: ({ hits, hasNext }: SearchAnswer) => ({
      hasNextPage: hasNext,
      startCursor: hits[0]?.cursor ?? null,
      endCursor: hits.at(-1)?.cursor ?? null,
    }),
  },
  Hit: {
    node: (hit: Hit, _args: unknown, context: AnswerContext) => context.node(hit.key),
    document: (hit: Hit, _args: unknown, context: AnswerContext) => context.node(hit.document),
  },
  HitGroup: {
    document: ({ document }: { document: string }, _args: unknown, context: AnswerContext) =>
      context.node(document),
  },
  CoverageReport: {
    counts: ({ counts }: CoverageReport) => ({
      followedUp: counts.FOLLOWED_UP,
      partly: counts.PARTLY,
      noneFound: counts.NONE_FOUND,
      cannotTell: counts.CANNOT_TELL,
    }),
  },
  CoverageItem: {
    links: ({ node, links }: CoverageItem) => links.map(({ edge }) => new Link(edge, node.key)),
  },
  MeasureFollowUp: {
    links: ({ measure, links }: MeasureFollowUp) => links.map(({ edge }) => new Link(edge, measure.key)),
  },
  ChainLink: {
    link: ({ edge, via }: ChainLink) => new Link(edge, via),
  },
  TracePath: {
    links: ({ edges, nodes }: TracePath) =>
      edges.map((edge, at) => new Link(edge, (nodes[at] as GraphNode).key)),
  },
}
