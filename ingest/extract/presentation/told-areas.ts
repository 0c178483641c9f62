import { type Reading, sliceReading, trimReading } from '../../document/reading.ts'
import type { Block, Heading } from '../../document/tree.ts'
import { headingRole } from '../action-plan/heading-roles.ts'
import { ledLists } from '../led-list.ts'

/** A focus area with its goals, as slides tell it. */
export interface ToldArea {
  readonly block: Block
  readonly name: Reading
  readonly number?: string
  readonly goals: readonly { readonly block: Block; readonly reading: Reading }[]
}

/** A heading inside an area begins something else, unless it announces goals. */
const GOALS: ReadonlySet<string> = new Set(['GOALS', 'GOAL', 'GOAL_TEXT'])
/** Parts of a slide about an area that hold something else than goals. */
const NO_GOALS: ReadonlySet<string> = new Set([
  'CHALLENGES',
  'MEASURES',
  'MEASURE',
  'ROLES',
  'REPORTING',
  'IMPLEMENTATION',
])
const SHORTEST_GOAL = 15

/** The areas of a plan: headings that say so, headings below one that announces them, or a list below it. */
export function toldAreas(blocks: readonly Block[]): readonly ToldArea[] {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading')
  const labelled = headings.filter(heading => headingRole(heading.reading.text).role === 'AREA')
  const lists = headings.filter(heading => headingRole(heading.reading.text).role === 'AREA_LIST')
  const below = lists.flatMap(list => areasBelow(list, headings))
  const heads = labelled.length > 0 ? labelled : below
  if (heads.length > 0) return heads.map(head => fromHeading(head, blocks))
  return ledLists(blocks)
    .filter(({ heading }) => heading && lists.includes(heading))
    .flatMap(({ points }) => points)
    .map(({ item, nested }) => {
      const colon = /^([^:.]{3,80}?)\s*[:–]\s+(?=\S.{15})/u.exec(item.reading.text)
      const rest = colon ? [{ block: item, reading: sliceReading(item.reading, colon[0].length) }] : []
      return {
        block: item,
        name: colon ? sliceReading(item.reading, 0, colon[1]!.length) : item.reading,
        ...(item.label?.number !== undefined && { number: item.label.number }),
        goals: [...rest, ...nested.map(block => ({ block, reading: block.reading }))],
      }
    })
}

/** The headings one rank below; or those that go on counting from 1, whatever their rank. */
function areasBelow(list: Heading, headings: readonly Heading[]): readonly Heading[] {
  const after = headings.slice(headings.indexOf(list) + 1)
  const counted: Heading[] = []
  for (const heading of after) {
    if (heading.number !== String(counted.length + 1)) break
    counted.push(heading)
  }
  if (counted.length > 0) return counted
  const end = after.findIndex(({ depth }) => depth <= list.depth)
  return after.slice(0, end < 0 ? undefined : end).filter(({ depth }) => depth === list.depth + 1)
}

function fromHeading(head: Heading, blocks: readonly Block[]): ToldArea {
  const role = headingRole(head.reading.text)
  const from = blocks.indexOf(head) + 1
  const end = blocks.findIndex(
    (block, at) => at >= from && block.type === 'heading' && block.depth <= head.depth,
  )
  const name =
    role.rest === undefined
      ? head.reading
      : sliceReading(head.reading, head.reading.text.lastIndexOf(role.rest))
  const number = role.number ?? head.number
  return {
    block: head,
    name: trimReading(name),
    ...(number !== undefined && { number }),
    goals: goalsIn(blocks.slice(from, end < 0 ? undefined : end)),
  }
}

function goalsIn(blocks: readonly Block[]): readonly { block: Block; reading: Reading }[] {
  let open = true
  const goals: { block: Block; reading: Reading }[] = []
  for (const block of blocks) {
    const text = block.reading.text.trim()
    const isLead = block.type === 'paragraph' && /:$/u.test(text)
    if (block.type === 'heading') open = GOALS.has(headingRole(text).role)
    else if (isLead) open = !NO_GOALS.has(headingRole(text).role)
    else if (open && isGoal(block, text)) goals.push({ block, reading: block.reading })
  }
  return goals
}

function isGoal(block: Block, text: string): boolean {
  return (
    text.length >= SHORTEST_GOAL &&
    (block.type === 'paragraph' || (block.type === 'item' && block.depth === 0))
  )
}
