import type { Origin, Strength } from '../../graph/model/edge.ts'
import { edgeId } from '../../graph/model/edge.ts'
import { sortKey } from '../../graph/model/key.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'
import type { EdgeChoice } from '../../graph/store/reach-plan.ts'
import type { ReachedEdge } from '../../graph/store/slim-edge.ts'
import { AppError } from '../app/app-error.ts'
import { type LeftOut, leftOutOf } from '../app/left-out.ts'
import { after, all, type MaybePromise } from './after.ts'
import type { AnswerContext } from './context.ts'
import { type Connection, type PageArguments, pageOf, readPage } from './page.ts'

/** An edge as it is shown, and the key of the node that it was asked of. */
export interface Link {
  readonly edge: ReachedEdge
  readonly asked: string
}

export interface LinkArguments extends PageArguments {
  readonly types?: readonly EdgeType[] | null
  readonly direction?: 'OUT' | 'IN' | 'BOTH' | null
  readonly origin?: Origin | null
  readonly strength?: Strength | null
  readonly minConfidence?: number | null
}

export interface LinkConnection extends Connection<Link> {
  readonly leftOut: () => MaybePromise<LeftOut>
}

/** The links at one node that the arguments allow. Throws PAGE_INVALID, CURSOR_INVALID and ARGUMENT_INVALID. */
export function linksAt(
  key: string,
  args: LinkArguments,
  context: AnswerContext,
): MaybePromise<LinkConnection> {
  const page = readPage(args, context.limits)
  const choice = choiceOf(args)
  // Asked of the store only where it is asked of us.
  const leftOut = () =>
    after(context.edges(key, { ...choice, rejected: true }), edges =>
      after(all(edges.map(edge => context.whole(edge))), leftOutOf),
    )
  return after(context.edges(key, choice), edges => {
    const links = pageOf(
      edges.map(edge => ({ edge, asked: key })),
      link => edgeId(link.edge),
      sortKey,
      page,
    )
    context.budget.spend(links.nodes.length)
    return Object.assign(links, { leftOut })
  })
}

/** Throws ARGUMENT_INVALID. */
export function choiceOf(args: LinkArguments): EdgeChoice {
  return {
    direction: args.direction ?? 'BOTH',
    ...(args.types && { types: args.types }),
    ...(args.origin && { origin: args.origin }),
    ...(args.strength && { strength: args.strength }),
    ...(args.minConfidence != null && { minConfidence: readConfidence(args.minConfidence) }),
  }
}

/** Throws ARGUMENT_INVALID. */
export function readConfidence(value: number): number {
  if (value < 0 || value > 1)
    throw new AppError(
      'ARGUMENT_INVALID',
      `minConfidence is a probability, and ${value} is none.`,
      'Give a number from 0 to 1, such as 0.5.',
    )
  return value
}
