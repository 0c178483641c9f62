import { placeIn } from '../state.ts'
import type { PlanMeasure } from './measures.ts'
import type { Plan, PlanGoal } from './plan.ts'

/**
 * Which goal a measure stands under, where the plan's layout says so: below the
 * goal's own heading, or where goals and measures take turns. A list of measures
 * after a list of goals says only that they realise the goals of the area.
 */
export function addRealises(plan: Plan, measures: readonly PlanMeasure[]): void {
  const order = new Map(plan.input.tree.children.map((block, at) => [block, at]))
  // A table may have said it already.
  const told = new Set(
    plan.found.relations.flatMap(({ type, source }) =>
      type === 'REALISES' && 'statement' in source ? [source.statement] : [],
    ),
  )
  for (const measure of measures) {
    if (told.has(measure.id)) continue
    const goals = plan.goals.filter(({ area }) => area === measure.part.area)
    const goal =
      goalByNumber(measure, goals) ?? goalAbove(measure, goals) ?? goalInTurn(measure, goals, measures, order)
    if (goal) addStated(plan, measure, goal)
    else addAreaLevel(plan, measure)
  }
}

/**
 * Measure 1.2.3 belongs to goal 1.2, and A1.1 to A1: the numbers say it. A bare
 * `1` may be the number of an area as well, so it counts only where there is none.
 */
function goalByNumber({ number = '', part }: PlanMeasure, goals: readonly PlanGoal[]): PlanGoal | undefined {
  const says = part.area === undefined ? /^\d+$|^[A-ZÆØÅ]\d|\./u : /^[A-ZÆØÅ]\d|\./u
  return goals.find(goal => says.test(goal.number ?? '') && number.startsWith(`${goal.number}.`))
}

function goalAbove({ block }: PlanMeasure, goals: readonly PlanGoal[]): PlanGoal | undefined {
  return goals.findLast(goal => goal.block.type === 'heading' && block.path.includes(goal.block.reading.text))
}

/** Goal, measures, goal, measures: each goal alone, each followed by its own. */
function goalInTurn(
  measure: PlanMeasure,
  goals: readonly PlanGoal[],
  measures: readonly PlanMeasure[],
  order: ReadonlyMap<unknown, number>,
): PlanGoal | undefined {
  const at = (block: unknown): number => order.get(block) ?? -1
  const own = measures.filter(({ part }) => part.area === measure.part.area)
  const takesTurns = goals.every((goal, index) => {
    const next = goals[index + 1]
    return own.some(({ block }) => at(block) > at(goal.block) && (!next || at(block) < at(next.block)))
  })
  if (goals.length < 2 || !takesTurns) return undefined
  return goals.findLast(goal => at(goal.block) < at(measure.block))
}

function addStated(plan: Plan, measure: PlanMeasure, goal: PlanGoal): void {
  const place = plan.found.statements.find(({ id }) => id === measure.id)?.place
  const target = plan.found.statements.find(({ id }) => id === goal.id)?.place
  if (!place || !target) return
  plan.found.relations.push({
    type: 'REALISES',
    source: { statement: measure.id },
    target: { statement: goal.id },
    places: [place, target],
  })
}

/** "Tiltak for å realisere målene": the heading says that the list serves the goals of its area. */
function addAreaLevel(plan: Plan, { id, part }: PlanMeasure): void {
  const area = part.area === undefined ? undefined : plan.areas[part.area]
  const says =
    part.head && /(?:realiser|nå|oppnå|oppfyll)\p{L}* (?:\p{L}+ )?mål/iu.test(part.head.reading.text)
  const place = says && part.head ? placeIn(plan.input, part.head) : undefined
  if (area === undefined || !place) return
  plan.found.relations.push({
    type: 'REALISES',
    source: { statement: id },
    target: { statement: area },
    places: [place],
  })
}
