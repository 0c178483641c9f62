import type { GraphEdge, Strength } from '../../graph/model/edge.ts'
import { createReview, type JudgedReview, type LinkIdentity, type Review } from '../../graph/model/review.ts'
import { appendReview } from '../../graph/reviews/append-review.ts'
import type { StoreReader, StoreWriter } from '../../graph/store/store.ts'
import { mergeCatalogues } from '../../ingest/document/merge-catalogues.ts'
import { applyDecisions } from '../../ingest/load/apply-decisions.ts'
import { ingest } from '../../ingest/load/ingest.ts'
import { type DecidedReviews, isLinked } from '../../ingest/load/relink.ts'
import { storedCatalogue } from '../../ingest/load/take-in-catalogues.ts'
import { AppError } from './app-error.ts'
import type { Background } from './background.ts'
import { decidedReviews, namedReviewLog } from './decided-reviews.ts'
import { findLink, placeForLink, type ReadLink } from './find-link.ts'
import { openWriter } from './open-store.ts'
import type { Reviewer } from './reviewers.ts'

/** Where decisions are kept and take effect. */
export interface ReviewPlace {
  /** The embedded store's file, or the URL of a Neo4j server. */
  readonly store: string
  /** Log of decisions. Default: beside the store's file. A server has none: it must be named. */
  readonly reviews?: string
  readonly background: Background
}

/** What somebody decides. */
export type DecisionRequest = { readonly reason: string } & (
  | (LinkIdentity & { readonly decision: 'ACCEPT' | 'REJECT' })
  | (LinkIdentity & { readonly decision: 'SET_STRENGTH'; readonly strength: Strength })
  | (LinkIdentity & { readonly decision: 'ADD'; readonly strength?: Strength })
  | { readonly decision: 'CONFIRM'; readonly confirms: string }
)

export interface Decided {
  readonly judged: JudgedReview
  /** The link with all that people say of it, also where it is rejected now. */
  readonly edges: readonly GraphEdge[]
  readonly revision: number
}

const MAX_REASON_CHARACTERS = 2_000

/**
 * Writes a decision to the log and lets it take effect in the graph. The right to
 * write to the store is taken first: where another process has it, nothing is
 * written, and the same call may succeed later. Killed after the log was
 * written, the next ingestion or decision lets it take effect. A graph that is
 * older than its documents and decisions is made anew first. Throws
 * STORE_LOCKED, REVIEWS_UNNAMED, REVIEW_REFUSED, LINK_NOT_FOUND, REVIEW_NOT_FOUND, NODE_NOT_FOUND
 * and what the store and the log refuse.
 */
export async function decide(place: ReviewPlace, by: Reviewer, request: DecisionRequest): Promise<Decided> {
  return withLog(place, async (store, log) => {
    const decided = await decidedReviews(store, log)
    if (!(await isUpToDate(store, place.background, decided))) await linkAll(store, place.background, decided)
    return decideIn(store, log, place.background, by, request)
  })
}

/**
 * As `decide`, but undefined, and nothing done, where the graph must be made anew
 * first, which takes its time. `before` is the revision that the decision was
 * taken on; but for links and coverage it is the same as the one after.
 */
export async function decideAtOnce(
  place: ReviewPlace,
  by: Reviewer,
  request: DecisionRequest,
): Promise<{ readonly before: number; readonly decided: Decided } | undefined> {
  return withLog(place, async (store, log) => {
    const decided = await decidedReviews(store, log)
    if (!(await isUpToDate(store, place.background, decided))) return undefined
    const before = (await store.status()).revision
    return { before, decided: await decideIn(store, log, place.background, by, request) }
  })
}

async function withLog<T>(
  place: ReviewPlace,
  use: (store: StoreWriter, log: string) => Promise<T>,
): Promise<T> {
  const log = namedReviewLog(place.store, place.reviews)
  const store = await openWriter(place.store, { create: false })
  try {
    return await use(store, log)
  } finally {
    await store.close()
  }
}

/** In a store that is linked. */
async function decideIn(
  store: StoreWriter,
  log: string,
  background: Background,
  by: Reviewer,
  request: DecisionRequest,
): Promise<Decided> {
  const reason = readReason(request.reason)
  const before = await decidedReviews(store, log)
  const { strength } = { strength: undefined, ...request }
  const review = createReview({
    ...(await readLink(store, request)),
    decision: request.decision,
    ...(strength && { strength }),
    ...(request.decision === 'CONFIRM' && { confirms: request.confirms }),
    reviewer: by.name,
    proof: by.proof,
    at: momentAfter(before.reviews.filter(({ reviewer }) => reviewer === by.name)),
    reason,
  })
  appendReview(log, review)
  const decided = await decidedReviews(store, log)
  const known = new Set(decided.reviews.map(({ id }) => id))
  const onlyMore = decided.messages.length === 0 && before.reviews.every(({ id }) => known.has(id))
  const revision = onlyMore
    ? await applyDecisions(store, decided.reviews)
    : await linkAll(store, background, decided)
  const judged = (await store.reviews()).find(one => one.review.id === review.id)!
  return { judged, edges: await edgesWith(store, review), revision }
}

/** What could not be read of the log is told by whoever makes the graph anew. */
async function isUpToDate(
  store: StoreWriter,
  { catalogue, vocabulary }: Background,
  decided: DecidedReviews,
): Promise<boolean> {
  if (decided.messages.length > 0) return false
  return isLinked(store, mergeCatalogues(catalogue, await storedCatalogue(store)), vocabulary, decided)
}

async function linkAll(store: StoreWriter, background: Background, decided: DecidedReviews): Promise<number> {
  const { catalogue, vocabulary } = background
  const now = () => new Date().toISOString()
  return (await ingest({ store, roots: [], catalogue, vocabulary, decided, now })).revision
}

async function readLink(reader: StoreReader, request: DecisionRequest): Promise<ReadLink> {
  if (request.decision === 'ADD') return placeForLink(reader, request)
  if (request.decision !== 'CONFIRM') return findLink(reader, request)
  const pending = (await reader.reviews()).find(
    ({ review, state }) => state === 'PENDING' && review.id === request.confirms,
  )
  if (pending?.now) return pending.now
  throw new AppError(
    'REVIEW_NOT_FOUND',
    `No decision "${request.confirms}" waits for confirmation.`,
    '`sporbar review orphans` lists those that do, with their ids.',
  )
}

async function edgesWith(
  reader: StoreReader,
  { type, source, target, id }: Review,
): Promise<readonly GraphEdge[]> {
  const query = { keys: [source], direction: 'OUT', types: [type] } as const
  const edges = [...(await reader.edges(query)), ...(await reader.edges({ ...query, rejected: true }))]
  return edges.filter(edge => edge.target === target && edge.reviews?.some(review => review.id === id))
}

/** Later than everything that the same person has decided, also when a clock was set back. */
function momentAfter(earlier: readonly Review[]): string {
  const last = Math.max(0, ...earlier.map(({ at }) => Date.parse(at) || 0))
  return new Date(Math.max(Date.now(), last + 1)).toISOString()
}

function readReason(reason: string): string {
  const plain = reason.normalize('NFC').trim()
  if (plain !== '' && plain.length <= MAX_REASON_CHARACTERS) return plain
  throw new AppError(
    'REVIEW_REFUSED',
    `A decision has a reason of 1 to ${MAX_REASON_CHARACTERS} characters.`,
    'Say in a sentence why, for those who read it in two years.',
  )
}
