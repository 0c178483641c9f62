import { actionPlan } from './action-plan/action-plan.ts'
import { activity } from './activity/activity.ts'
import { assignmentLetter } from './assignment/assignment-letter.ts'
import { auditReport } from './audit-report/audit-report.ts'
import { claim } from './claim/claim.ts'
import { consultation } from './consultation/consultation.ts'
import { deadline } from './deadline/deadline.ts'
import { decision } from './decision/decision.ts'
import { implementedDecision } from './decision/implemented-decision.ts'
import type { Extractor } from './extractor.ts'
import { planMove } from './plan-move/plan-move.ts'
import { presentation } from './presentation/presentation.ts'
import { statistic } from './statistic/statistic.ts'
import { statusReport } from './status-report/status-report.ts'
import { whitePaper } from './white-paper/white-paper.ts'

/**
 * Every extractor, in the order in which their statements get keys. A family's
 * own extractor before the general ones, so that what a document is for comes
 * first in its graph.
 */
export const EXTRACTORS: readonly Extractor[] = [
  actionPlan,
  assignmentLetter,
  auditReport,
  consultation,
  presentation,
  whitePaper,
  planMove,
  decision,
  implementedDecision,
  activity,
  statusReport,
  deadline,
  statistic,
  claim,
]
