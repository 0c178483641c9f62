import type { Block } from '../../document/tree.ts'
import { sentencesIn } from '../../language/sentences.ts'
import { addDeadlines } from '../deadline/add-deadlines.ts'
import type { PlanMeasure } from './measures.ts'
import type { Plan } from './plan.ts'

/**
 * What is to happen when: under its measure where the measure says it, else
 * under the plan. The year of a goal is the goal's own and no deadline.
 */
export function addPlanDeadlines(plan: Plan, measures: readonly PlanMeasure[]): void {
  const measureAt = new Map(measures.map(({ block, id }) => [block, id]))
  // Below a heading that is the measure: "Frist: 2029".
  for (const { block, id, part } of measures) {
    if (part.head === block) for (const below of part.blocks) measureAt.set(below, id)
  }
  const goals = new Set(plan.goals.map(({ block }) => block))
  const inGoals = plan.found.statements
    .filter(({ label }) => label === 'Goal')
    .flatMap(({ place }) => place.spans)
  const saysGoal = ({ reading }: Block): boolean =>
    reading.pieces.some(piece => inGoals.some(({ start, end }) => piece.start >= start && piece.end <= end))
  for (const block of plan.input.tree.children) {
    // The rows of a table have their deadlines in a column of their own.
    if ((block.type !== 'paragraph' && block.type !== 'item') || goals.has(block) || saysGoal(block)) continue
    const measure = measureAt.get(block)
    const told = plan.found.statements.find(({ id }) => id === measure)
    const actor = told?.properties?.actor
    // "Bygge sykkelparkering. Ansvar: Teknisk etat. Frist: 2027."
    const [first] = sentencesIn(told?.text ?? '')
    addDeadlines(plan.found, plan.input, block, {
      extractor: 'action-plan',
      plans: measure === undefined,
      ...(measure !== undefined && { parent: measure }),
      ...(first && { what: told?.text.slice(first.start, first.end) }),
      ...(typeof actor === 'string' && { binds: actor }),
    })
  }
}
