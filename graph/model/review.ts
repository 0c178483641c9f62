import type { Strength } from './edge.ts'
import type { Evidence, EvidenceKind, Side } from './evidence.ts'
import { fingerprint } from './fingerprint.ts'
import type { EdgeType } from './ontology.ts'
import { quoteText } from './quote-text.ts'

export const DECISIONS = ['ACCEPT', 'REJECT', 'SET_STRENGTH', 'ADD', 'CONFIRM'] as const
/** CONFIRM takes over an earlier decision after its quotes were replaced by an original's words. */
export type Decision = (typeof DECISIONS)[number]

/** What a person read at one end of a link when deciding. */
export interface ReviewQuote {
  /** As `quoteText` makes it. */
  readonly text: string
  readonly kind: EvidenceKind
  /** Key of the document that was quoted. */
  readonly document: string
}

/** A link as people decide on it: whatever its origin, but for what a document states itself. */
export interface LinkIdentity {
  readonly type: EdgeType
  readonly source: string
  readonly target: string
}

/** What a named person decided about one link. Never changed; a later decision is another review. */
export interface Review extends LinkIdentity {
  /** Made of all the rest, so that one decision that is in a log twice is still one. */
  readonly id: string
  readonly decision: Decision
  /** SET_STRENGTH, and ADD where it was said. */
  readonly strength?: Strength
  /** CONFIRM: `id` of the decision that is taken over. */
  readonly confirms?: string
  readonly reviewer: string
  /** TOKEN: proved by the reviewer's token. GIVEN: the name as it was given on the command line. */
  readonly proof: 'TOKEN' | 'GIVEN'
  /** ISO 8601, UTC. */
  readonly at: string
  readonly reason: string
  readonly quotes: { readonly source: ReviewQuote; readonly target: ReviewQuote }
  /** Version of the calibration behind the confidence that was shown; absent where none was. */
  readonly calibration?: string
}

/**
 * STANDING: its maker's latest of the link. REPLACED: the same person decided
 * again, or it was confirmed. PENDING: an original's words have replaced the
 * quote, and somebody must look. ORPHANED: the link or a quote is gone.
 */
export const REVIEW_STATES = ['STANDING', 'REPLACED', 'PENDING', 'ORPHANED'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** A review with what became of it in one graph. */
export interface JudgedReview {
  readonly review: Review
  readonly state: ReviewState
  /** Why it is pending or orphaned, in Norwegian. */
  readonly why?: string
  /** PENDING: the link, and what its ends say now. */
  readonly now?: LinkIdentity & Pick<Review, 'quotes'>
}

/** What is shown of a decision at its link. */
export interface LinkReview
  extends Pick<Review, 'id' | 'decision' | 'strength' | 'reviewer' | 'at' | 'reason'> {
  /** False where the same person has decided again. */
  readonly standing: boolean
}

export const VERDICTS = ['ACCEPTED', 'REJECTED', 'DISPUTED'] as const
/** What the standing decisions together say of a link. REJECTED: some say so, and none speaks for it. */
export type Verdict = (typeof VERDICTS)[number]

/** Gives a review its id. */
export function createReview(decided: Omit<Review, 'id'>): Review {
  return { id: fingerprint(decided).slice(0, 16), ...decided }
}

/** The evidence of one end of a link; one quote of the whole relation serves both. */
export function evidenceOf(evidence: readonly Evidence[], side: Side): Evidence | undefined {
  return evidence.find(one => one.side === side) ?? evidence.find(one => one.side === undefined)
}

export function reviewQuote(evidence: Evidence): ReviewQuote {
  return { text: quoteText(evidence), kind: evidence.kind, document: evidence.document }
}

/** By time, and by id within a moment: the order in which decisions replace each other, wherever they stand in a log. */
export function compareReviews(a: Review, b: Review): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
