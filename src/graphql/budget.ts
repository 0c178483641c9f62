import { AppError } from '../app/app-error.ts'
import type { Limits } from './limits.ts'

/** What is left of one request's allowance. */
export interface Budget {
  /** Throws QUERY_TOO_COSTLY when the answer would hold more than it may. */
  spend(nodes: number): void
  /** Throws QUERY_TIMEOUT when the time is over. */
  checkTime(): void
}

/**
 * Checked where the store is asked: an embedded store answers without ever
 * leaving the event loop, so that a timer alone would come too late.
 */
export function createBudget(limits: Limits, now: () => number = Date.now): Budget {
  const deadline = now() + limits.executionTimeoutMs
  let spent = 0
  return {
    spend(nodes) {
      spent += nodes
      if (spent > limits.maxAnswerNodes)
        throw new AppError(
          'QUERY_TOO_COSTLY',
          `The answer would hold more than ${limits.maxAnswerNodes} nodes.`,
          'Ask for smaller pages (first), or for fewer lists within lists.',
        )
    },
    checkTime() {
      if (now() > deadline) throw timeoutError(limits)
    },
  }
}

export function timeoutError(limits: Limits): AppError {
  return new AppError(
    'QUERY_TIMEOUT',
    `The query took more than ${limits.executionTimeoutMs} milliseconds.`,
    'Ask for smaller pages (first), or for one thing at a time.',
  )
}
