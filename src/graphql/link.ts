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
import { type Page, type PageArguments, PageConnection, pageOf, readPage } from './page.ts'

/**
 * An edge as it is shown, and the key of the node that it was asked of. What it tells at once are its
 * own properties: to call a resolver for each takes many times as long.
 */
export class Link {
  readonly edge: ReachedEdge
  readonly asked: string

  constructor(edge: ReachedEdge, asked: string) {
    this.edge = edge
    this.asked = asked
  }

  get id(): string {
    return edgeId(this.edge)
  }

  get type(): EdgeType {
    return this.edge.type
  }

  get origin(): Origin {
    return this.edge.origin
  }

  get strength(): Strength | undefined {
    return 'strength' in this.edge ? this.edge.strength : undefined
  }

  get confidence(): number | undefined {
    return 'confidence' in this.edge ? this.edge.confidence : undefined
  }
}

export interface LinkArguments extends PageArguments {
  readonly types?: readonly EdgeType[] | null
  readonly direction?: 'OUT' | 'IN' | 'BOTH' | null
  readonly origin?: Origin | null
  readonly strength?: Strength | null
  readonly minConfidence?: number | null
}

/** A page of the links that a choice allows at one node. */
export class LinkConnection extends PageConnection<Link> {
  readonly #key: string
  readonly #choice: EdgeChoice

  constructor(edges: readonly ReachedEdge[], key: string, choice: EdgeChoice, page: Page) {
    const { nodes, ...standing } = pageOf(edges, edgeId, sortKey, page)
    super(
      nodes.map(edge => new Link(edge, key)),
      link => link.id,
      standing,
    )
    this.#key = key
    this.#choice = choice
  }

  /** Asked of the store only where it is asked of us. */
  leftOut(context: AnswerContext): MaybePromise<LeftOut> {
    return after(context.edges(this.#key, { ...this.#choice, rejected: true }), edges =>
      after(all(edges.map(edge => context.whole(edge))), leftOutOf),
    )
  }
}

/** The links at one node that the arguments allow. Throws PAGE_INVALID, CURSOR_INVALID and ARGUMENT_INVALID. */
export function linksAt(
  key: string,
  args: LinkArguments,
  context: AnswerContext,
): MaybePromise<LinkConnection> {
  const page = readPage(args, context.limits)
  const choice = choiceOf(args)
  return after(context.edges(key, choice), edges => {
    const links = new LinkConnection(edges, key, choice, page)
    context.budget.spend(links.nodes.length)
    return links
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
