import type { Reading } from '../../document/reading.ts'
import type { Block } from '../../document/tree.ts'
import type { ExtractorInput } from '../extractor.ts'
import { type Found, type Saying, state } from '../state.ts'
import type { Part } from './parts.ts'

/** A goal that has been read, for what stands under it. */
export interface PlanGoal {
  readonly id: string
  readonly number?: string
  readonly text: string
  readonly area?: number
  readonly block: Block
}

/** A plan that is being read: every step adds to it, in the order of `action-plan.ts`. */
export interface Plan {
  readonly input: ExtractorInput
  readonly parts: readonly Part[]
  readonly found: Found
  /** Ids of the focus areas, by index. */
  readonly areas: string[]
  readonly goals: PlanGoal[]
}

/** Ids count per label, so that they do not depend on what other labels a plan has. */
export function add(plan: Plan, saying: Omit<Saying, 'id'>) {
  const count = plan.found.statements.filter(({ label }) => label === saying.label).length
  const id = `action-plan/${saying.label.toLowerCase()}/${count + 1}`
  return state(plan.found, plan.input, { ...saying, id })
}

/** A nested item is part of the item that it stands under; gives each outer item with what belongs to it. */
export function outerItems(blocks: readonly Block[]): readonly { block: Block; inner: readonly Reading[] }[] {
  const items: { block: Block; inner: Reading[] }[] = []
  for (const block of blocks) {
    const last = items.at(-1)
    if (block.type === 'item' && block.depth > 0 && last?.block.type === 'item')
      last.inner.push(block.reading)
    else items.push({ block, inner: [] })
  }
  return items
}
