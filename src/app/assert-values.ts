import { COMMITMENTS, GOAL_LEVELS } from '../../graph/model/terms.ts'
import { AppError } from './app-error.ts'

/** Fields that hold a word of a closed list. */
const CLOSED: Readonly<Record<string, readonly string[]>> = { commitment: COMMITMENTS, level: GOAL_LEVELS }

/** Throws ARGUMENT_INVALID for a value that a field never has: the empty list would look like an answer. */
export function assertValues(where: Readonly<Record<string, unknown>> = {}): void {
  for (const [field, words] of Object.entries(CLOSED)) {
    const unknown = [where[field] ?? []].flat().find(value => !words.some(word => word === value))
    if (unknown === undefined) continue
    throw new AppError(
      'ARGUMENT_INVALID',
      `"${unknown}" is no ${field} that there is.`,
      `Give one of ${words.join(', ')}.`,
    )
  }
}
