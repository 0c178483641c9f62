import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { GraphError, type GraphErrorCode } from '../../graph/errors/graph-error.ts'
import { AppError, type AppErrorCode } from './app-error.ts'
import type { Decided, DecisionRequest, ReviewPlace } from './decide.ts'
import { packageRoot } from './package-root.ts'
import type { Reviewer } from './reviewers.ts'

/** What the thread is given. */
export interface DecisionTask {
  readonly place: ReviewPlace
  readonly by: Reviewer
  readonly request: DecisionRequest
}

/** What the thread answers: errors lose their class and their fields on the way between threads. */
export type DecisionOutcome = { readonly decided: Decided } | { readonly refused: Refusal }

type Refusal = { readonly message: string; readonly wayOut: string } & (
  | { readonly from: 'graph'; readonly code: GraphErrorCode; readonly retriable: boolean }
  | { readonly from: 'app'; readonly code: AppErrorCode }
)

/**
 * As `decide`, in a thread of its own: where the whole graph is made anew first,
 * nobody else should wait for that. Throws what `decide` throws.
 */
export async function decideApart(task: DecisionTask): Promise<Decided> {
  // Threads start from built files, also where the rest runs from source.
  const worker = new Worker(join(await packageRoot(), 'dist/src/app/decide-worker.js'), { workerData: task })
  const [outcome] = (await once(worker, 'message')) as [DecisionOutcome]
  if ('decided' in outcome) return outcome.decided
  const { refused } = outcome
  if (refused.from === 'app') throw new AppError(refused.code, refused.message, refused.wayOut)
  throw new GraphError(refused.code, refused.message, refused)
}

/** An error as it can be sent; undefined for what is no refusal but a fault. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof AppError) {
    const { code, message, wayOut } = error
    return { from: 'app', code, message, wayOut }
  }
  if (error instanceof GraphError) {
    const { code, message, wayOut, retriable } = error
    return { from: 'graph', code, message, wayOut, retriable }
  }
  return undefined
}
