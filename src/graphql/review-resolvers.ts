import type { Strength } from '../../graph/model/edge.ts'
import type { JudgedReview, LinkIdentity, ReviewState } from '../../graph/model/review.ts'
import type { Decided, DecisionRequest } from '../app/decide.ts'
import type { AnswerContext } from './context.ts'
import { Link } from './link.ts'
import { readPage } from './page.ts'
import type { Resolvers } from './resolvers.ts'

interface ReviewsArguments {
  readonly state?: readonly ReviewState[] | null
  readonly first: number
}

export const reviewResolvers: Resolvers = {
  Query: {
    reviews: async (
      _root: unknown,
      { state, first }: ReviewsArguments,
      { reader, limits }: AnswerContext,
    ) => {
      const all = (await reader.reviews()).filter(judged => !state || state.includes(judged.state))
      return { total: all.length, newest: all.toReversed().slice(0, readPage({ first }, limits).limit) }
    },
  },
  Review: {
    ...ofReview('id', 'decision', 'type', 'source', 'target', 'reviewer', 'proof', 'at', 'reason'),
    strength: ({ review }: JudgedReview) => review.strength ?? null,
    calibration: ({ review }: JudgedReview) => review.calibration ?? null,
    confirms: ({ review }: JudgedReview) => review.confirms ?? null,
    sourceQuote: ({ review }: JudgedReview) => review.quotes.source.text,
    targetQuote: ({ review }: JudgedReview) => review.quotes.target.text,
    sourceQuoteNow: ({ now }: JudgedReview) => now?.quotes.source.text ?? null,
    targetQuoteNow: ({ now }: JudgedReview) => now?.quotes.target.text ?? null,
    why: ({ why }: JudgedReview) => why ?? null,
  },
}

/** Only where there is a file of reviewers; see mutations.graphql. */
export const mutationResolvers: Resolvers = {
  Mutation: {
    acceptLink: deciding((link: LinkArguments) => ({ ...link, decision: 'ACCEPT' })),
    rejectLink: deciding((link: LinkArguments) => ({ ...link, decision: 'REJECT' })),
    setLinkStrength: deciding((link: LinkArguments & { strength: Strength }) => ({
      ...link,
      decision: 'SET_STRENGTH',
    })),
    addLink: deciding(({ strength, ...link }: LinkArguments & { strength?: Strength | null }) => ({
      ...link,
      ...(strength && { strength }),
      decision: 'ADD',
    })),
    confirmReview: deciding(({ id, reason }: { id: string; reason: string }) => ({
      decision: 'CONFIRM',
      confirms: id,
      reason,
    })),
  },
  Decided: {
    review: ({ judged }: Decided) => judged,
    links: ({ edges }: Decided) => edges.map(edge => new Link(edge, edge.source)),
  },
}

type LinkArguments = LinkIdentity & { readonly reason: string }

function deciding<A>(requestOf: (args: A) => DecisionRequest) {
  return (_root: unknown, args: A, { decide }: AnswerContext) => {
    if (!decide) throw new Error('a mutation without reviewers')
    return decide(requestOf(args))
  }
}

function ofReview(...fields: readonly (keyof JudgedReview['review'])[]): Resolvers[string] {
  return Object.fromEntries(fields.map(field => [field, ({ review }: JudgedReview) => review[field]]))
}
