import { joinReadings, type Reading, sliceReading } from '../../document/reading.ts'
import type { Block } from '../../document/tree.ts'
import type { Part } from './parts.ts'
import { add, outerItems, type Plan } from './plan.ts'

const HOLDS_GOALS: ReadonlySet<Part['role']> = new Set(['OVERALL_GOALS', 'GOALS'])
const BY_YEAR =
  /(?:(?:frem|fram) mot|innen|innan|i|til|mot)\s+(?:utgangen av\s+)?(?:år(?:et)?\s+)?(20\d{2})/iu
/** "… er halvert innen 2030": the goal's own words say it. */
const OWN_YEAR = /(?:innen|innan)\s+(?:utgangen av\s+)?(?:år(?:et)?\s+)?(20\d{2})(?!\d)/iu

/** A heading that can only stand over the goal itself. */
const SINGLE_GOAL =
  /^(?:hovedmål|hovudmål|overordnet mål|overordna mål|visjon|hovedmålsetting|hovudmålsetjing)(?:et|a)?:?$/iu

/** Goals of the whole plan and of its areas, one by one, with the number that the plan prints. */
export function addGoals(plan: Plan): void {
  for (const part of plan.parts) {
    if (part.role === 'GOAL' && part.head) addHeadedGoal(plan, part, part.head)
    for (const { block, reading } of goalsIn(part)) addGoal(plan, part, block, reading)
  }
}

/** Where some carry a label or are listed, the prose around them is not a goal. */
function goalsIn(part: Part): readonly { block: Block; reading: Reading }[] {
  const items = outerItems(part.blocks).map(({ block, inner }) => ({
    block,
    reading: joinReadings([block.reading, ...inner], ' '),
  }))
  const labelled = items.filter(({ block }) => isLabelled(block))
  // "Hovedmål", the goal in a sentence, and then the labelled ones below it.
  if (labelled.length > 0 && SINGLE_GOAL.test(part.head?.reading.text.trim() ?? '')) {
    const before = items.slice(0, items.indexOf(labelled[0]!))
    return [
      ...before.filter(({ block }) => block.type === 'paragraph' && !/:\s*$/.test(block.reading.text)),
      ...labelled,
    ]
  }
  if (labelled.length > 0) return labelled
  if (!HOLDS_GOALS.has(part.role)) return []
  const listed = items.filter(({ block }) => block.type === 'item')
  if (listed.length > 0) return listed
  // Only below a heading that says nothing but "goals" is prose a goal; a line over a list has its list.
  return part.role === 'GOALS' || SINGLE_GOAL.test(part.head?.reading.text.trim() ?? '')
    ? items.filter(({ block }) => block.type === 'paragraph' && !/:\s*$/.test(block.reading.text))
    : []
}

function isLabelled(block: Block): boolean {
  if (block.type !== 'paragraph' && block.type !== 'item') return false
  return /^(?:\p{L}+)?mål$/iu.test(block.label?.word ?? '')
}

function addGoal(plan: Plan, part: Part, block: Block, reading: Reading): void {
  const label = block.type === 'item' || block.type === 'paragraph' ? block.label : undefined
  remember(plan, part, block, reading, label?.number)
}

/** `Delmål 1.2: Flere deltar`: the heading is the goal; without words of its own, the first paragraph below is. */
function addHeadedGoal(plan: Plan, part: Part, head: Block): void {
  const whole = head.reading
  if (part.rest !== undefined) {
    remember(plan, part, head, sliceReading(whole, whole.text.lastIndexOf(part.rest)), part.number)
    return
  }
  const first = part.blocks.find(({ type }) => type === 'paragraph')
  if (first) remember(plan, part, first, first.reading, part.number)
}

function remember(plan: Plan, part: Part, block: Block, reading: Reading, number: string | undefined): void {
  const byYear = BY_YEAR.exec(part.head?.reading.text ?? '')?.[1] ?? OWN_YEAR.exec(reading.text)?.[1]
  const inArea = part.area !== undefined
  const goal = add(plan, {
    label: 'Goal',
    block,
    reading,
    number,
    parent: inArea ? plan.areas[part.area] : undefined,
    properties: {
      level: inArea ? 'FOCUS_AREA' : 'OVERALL',
      ...(byYear !== undefined && { byYear: Number(byYear) }),
    },
  })
  if (!goal) return
  plan.goals.push({
    id: goal.id,
    text: goal.text,
    block: part.role === 'GOAL' && part.head ? part.head : block,
    ...(number !== undefined && { number }),
    ...(inArea && { area: part.area }),
  })
}
