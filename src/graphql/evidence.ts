import type { Evidence, EvidenceKind, Side } from '../../graph/model/evidence.ts'
import { quoteText } from '../../graph/model/quote-text.ts'
import { isWhole, type Quote, type SlimEdge } from '../../graph/store/slim-edge.ts'
import { after, type MaybePromise } from './after.ts'
import type { AnswerContext } from './context.ts'
import type { Link } from './link.ts'

/**
 * A piece of evidence as it is shown. What its quote tells are its own properties: to call a resolver
 * for each takes many times as long. Of a slim edge no more than that was brought.
 */
export class ShownEvidence {
  readonly #said: Evidence | Quote
  readonly #edge: SlimEdge | undefined
  readonly #at: number

  constructor(said: Evidence)
  constructor(said: Quote, edge: SlimEdge, at: number)
  constructor(said: Evidence | Quote, edge?: SlimEdge, at = 0) {
    this.#said = said
    this.#edge = edge
    this.#at = at
  }

  get documentKey(): string {
    return this.#said.document
  }

  get side(): Side | undefined {
    return this.#said.side
  }

  get kind(): EvidenceKind {
    return this.#said.kind
  }

  get place(): string | undefined {
    return this.#said.place
  }

  get quote(): string {
    return 'quote' in this.#said ? this.#said.quote : quoteText(this.#said)
  }

  /** All of it, asked for anew where it was not brought. */
  whole(context: AnswerContext): MaybePromise<Evidence> {
    if ('spans' in this.#said) return this.#said
    return after(context.whole(this.#edge!), ({ evidence }) => evidence[this.#at]!)
  }
}

/** As much of the evidence of a link as was brought; all of it where nothing was. */
export function evidenceOf({ edge }: Link, context: AnswerContext): MaybePromise<readonly ShownEvidence[]> {
  if (!isWhole(edge) && edge.quotes) return edge.quotes.map((quote, at) => new ShownEvidence(quote, edge, at))
  return after(context.whole(edge), ({ evidence }) => shownEvidence(evidence))
}

export function shownEvidence(evidence: readonly Evidence[]): readonly ShownEvidence[] {
  return evidence.map(one => new ShownEvidence(one))
}
