import { actionPlan } from './action-plan/action-plan.ts'
import { assignmentLetter } from './assignment/assignment-letter.ts'
import { deadline } from './deadline/deadline.ts'
import type { Extractor } from './extractor.ts'

/**
 * Every extractor, in the order in which their statements get keys. A family's
 * own extractor before the general ones, so that what a document is for comes
 * first in its graph.
 */
export const EXTRACTORS: readonly Extractor[] = [actionPlan, assignmentLetter, deadline]
