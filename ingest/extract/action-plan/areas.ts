import { sliceReading } from '../../document/reading.ts'
import type { Block } from '../../document/tree.ts'
import { placeIn } from '../state.ts'
import { likeness, listedAreas, type Part } from './parts.ts'
import { add, type Plan } from './plan.ts'

/** Less alike than this, a listed name belongs to the area at its place in the list. */
const SAME_NAME = 0.5

/** Focus areas with every name that the plan gives them: the list and the heading need not agree. */
export function addAreas(plan: Plan): void {
  const heads = plan.parts.filter(
    (part): part is Part & { head: Block } => part.role === 'AREA' && !!part.head,
  )
  const listed = listedAreas(plan.input.tree.children)
  for (const [at, part] of heads.entries()) {
    const whole = part.head.reading
    const reading = part.rest === undefined ? whole : sliceReading(whole, whole.text.lastIndexOf(part.rest))
    const area = add(plan, {
      label: 'FocusArea',
      block: part.head,
      reading,
      number: part.number,
      title: reading.text.trim(),
    })
    if (!area) continue
    plan.areas[part.area ?? at] = area.id
    addName(plan, area.id, part.head, reading.text)
    const alike = listed
      .map(block => ({ block, score: likeness(block.reading.text, reading.text) }))
      .sort((a, b) => b.score - a.score)[0]
    const inList =
      alike && alike.score >= SAME_NAME
        ? alike.block
        : listed.length === heads.length
          ? listed[at]
          : undefined
    if (inList) addName(plan, area.id, inList, inList.reading.text)
  }
}

function addName(plan: Plan, statement: string, block: Block, name: string): void {
  const place = placeIn(plan.input, block)
  const value = name.replace(/\s+/g, ' ').trim()
  if (place) plan.found.claims.push({ subject: { statement }, property: 'name', value, qualifier: '', place })
}
