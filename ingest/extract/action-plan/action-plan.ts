import type { Extractor } from '../extractor.ts'
import { nothingFound } from '../state.ts'
import { addAreas } from './areas.ts'
import { addChallenges } from './challenges.ts'
import { addClaims } from './claims.ts'
import { addGoals } from './goals.ts'
import { addMeasureTables } from './measure-table.ts'
import { addMeasures } from './measures.ts'
import { partsOf } from './parts.ts'
import type { Plan } from './plan.ts'
import { addPlanDeadlines } from './plan-deadlines.ts'
import { addPrinciples } from './principles.ts'
import { addRealises } from './realises.ts'
import { addReporting } from './reporting.ts'
import { addRoles } from './roles.ts'

/** Goals, focus areas, challenges, measures, principles, roles and reporting of an action plan. */
export const actionPlan: Extractor = {
  name: 'action-plan',
  version: 8,
  kinds: ['ACTION_PLAN'],
  extract(input) {
    const plan: Plan = { input, parts: partsOf(input.tree), found: nothingFound(), areas: [], goals: [] }
    // Areas before all that stands in them, goals before the measures that name them.
    addAreas(plan)
    addGoals(plan)
    addChallenges(plan)
    const measures = [...addMeasures(plan), ...addMeasureTables(plan)]
    addRealises(plan, measures)
    addPrinciples(plan)
    addRoles(plan)
    addReporting(plan)
    addPlanDeadlines(plan, measures)
    // Last: it compares what the plan says of itself with what was found.
    addClaims(plan)
    return plan.found
  },
}
