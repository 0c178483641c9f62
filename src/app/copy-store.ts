import { existsSync } from 'node:fs'
import { GraphError } from '../../graph/errors/graph-error.ts'
import { fingerprint } from '../../graph/model/fingerprint.ts'
import type { Review } from '../../graph/model/review.ts'
import { appendReview } from '../../graph/reviews/append-review.ts'
import { readReviewLog } from '../../graph/reviews/read-review-log.ts'
import type { IntakeSummary, StoreWriter } from '../../graph/store/store.ts'
import { AppError } from './app-error.ts'
import { type CopiedRecords, type CopyProgress, copyGraph, EMPTY_CHANGE } from './copy-graph.ts'
import { namedReviewLog, reviewLogOf } from './decided-reviews.ts'
import { openWriter } from './open-store.ts'

export interface CopyRequest {
  readonly from: string
  readonly to: string
  /** Log of decisions that goes with the copy. Default: beside its file; for a server it must be named where there are any. */
  readonly reviews?: string
  /** Let the copy take the place of what is there. Default false. */
  readonly replace?: boolean
  readonly onProgress?: (progress: CopyProgress) => void
}

/** What had to be written; all that the two stores have in common already is not. */
export interface CopyReport extends CopiedRecords {
  readonly sources: number
  /** Decisions that the log did not have. */
  readonly reviews: number
  /** Of the copy: each store counts its own. */
  readonly revision: number
}

/** What a store says that it was made by while it is not yet a whole copy. */
const UNFINISHED = 'copy, not finished'

/**
 * Makes `to` hold what `from` holds: sources, texts, graph, redirects, messages
 * and decisions, in parts of bounded size. Until the last part is there the copy
 * is not linked, also after a kill, and the same call goes on where it was. Both
 * stores are held for writing, so that nothing moves meanwhile. Throws
 * STORE_LOCKED, STORE_NOT_LINKED, STORE_NOT_EMPTY, REVIEWS_UNNAMED and what the
 * stores refuse.
 */
export async function copyStore(request: CopyRequest): Promise<CopyReport> {
  if (request.from === request.to)
    throw new AppError(
      'ARGUMENT_INVALID',
      'A store cannot be copied to itself.',
      'Name another store with --to.',
    )
  const from = await openWriter(request.from, { create: false })
  try {
    await assertWhole(from, request.from)
    const to = await openWriter(request.to)
    try {
      await assertFree(to, request)
      const reviews = await copyReviews(from, to, request)
      // From here on it shows that the copy is not whole.
      await to.commit({ ...EMPTY_CHANGE, ...(await to.kept()), madeBy: UNFINISHED, more: true })
      const sources = await copyIntakes(from, to, request.onProgress)
      const last = { ...(await from.kept()), madeBy: (await from.status()).madeBy }
      const graph = await copyGraph(from, to, UNFINISHED, last, request.onProgress)
      return { sources, reviews, ...graph }
    } finally {
      await to.close()
    }
  } finally {
    await from.close()
  }
}

async function assertWhole(from: StoreWriter, place: string): Promise<void> {
  if ((await from.status()).linked) return
  throw new GraphError('STORE_NOT_LINKED', `the graph in ${place} is older than its documents`, {
    wayOut: `Ingest what was ingested last once more, and then copy: sporbar ingest --store ${place} PATH`,
  })
}

/** An empty store, or one that an earlier call did not finish. */
async function assertFree(to: StoreWriter, request: CopyRequest): Promise<void> {
  const { revision, linked, madeBy } = await to.status()
  const unfinished = !linked && madeBy === UNFINISHED
  const empty = revision === 0 && (await to.intakes()).length === 0
  if (empty || unfinished || request.replace) return
  throw new GraphError('STORE_NOT_EMPTY', `there is a graph in ${request.to} already`, {
    wayOut: 'Name a store that is empty, or let the copy take the place of what is there with --replace.',
  })
}

/** Every decision that either store or the log of the first knows is in the log of the copy before anything else is touched. */
async function copyReviews(from: StoreWriter, to: StoreWriter, request: CopyRequest): Promise<number> {
  const beside = reviewLogOf(request.from)
  const decided: readonly Review[] = [
    ...[...(await from.reviews()), ...(await to.reviews())].map(({ review }) => review),
    // Decided, but not yet linked.
    ...(beside !== undefined && existsSync(beside) ? readReviewLog(beside).reviews : []),
  ]
  if (decided.length === 0) return 0
  const log = namedReviewLog(request.to, request.reviews)
  const known = new Set(readReviewLog(log).reviews.map(({ id }) => id))
  const missing = new Map(decided.filter(({ id }) => !known.has(id)).map(review => [review.id, review]))
  for (const review of missing.values()) appendReview(log, review)
  return missing.size
}

async function copyIntakes(
  from: StoreWriter,
  to: StoreWriter,
  onProgress: CopyRequest['onProgress'],
): Promise<number> {
  const identity = (one: IntakeSummary): string => fingerprint(one)
  const held = new Map((await to.intakes()).map(one => [one.source, identity(one)]))
  const wanted = await from.intakes()
  const changed = new Set(wanted.filter(one => held.get(one.source) !== identity(one)).map(one => one.source))
  for (const { source } of wanted) held.delete(source)
  for (const source of held.keys()) await to.removeIntake(source)
  if (changed.size === 0) return 0
  let done = 0
  for await (const intake of from.contributions()) {
    if (!changed.has(intake.source)) continue
    await to.putIntake(intake)
    onProgress?.({ stage: 'sources', done: ++done })
  }
  return changed.size
}
