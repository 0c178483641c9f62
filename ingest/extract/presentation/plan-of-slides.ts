import type { Reference } from '../../document/reference.ts'
import { headingRole } from '../action-plan/heading-roles.ts'
import { planAskedFor } from '../assignment/plan-asked-for.ts'
import type { ExtractorInput } from '../extractor.ts'
import { referencesOf } from '../references-of.ts'

/**
 * The plan that slides are about: named where they tell its areas, else in
 * their title; by what it is about, where nobody has listed it.
 */
export function planOfSlides(input: ExtractorInput): Reference | undefined {
  const plans = referencesOf(input).filter(
    ({ reference, block }) => reference.kind === 'ACTION_PLAN' && block.type === 'heading',
  )
  const overAreas = plans.find(({ block }) =>
    ['AREA_LIST', 'AREA'].includes(headingRole(block.reading.text).role),
  )
  const inTitle = plans.find(({ block }) => block.type === 'heading' && block.depth === 1)
  const named = (overAreas ?? inTitle ?? plans[0])?.reference
  return named ?? describedPlan(input)
}

function describedPlan({ tree, work }: ExtractorInput): Reference | undefined {
  const headings = tree.children.filter(({ type }) => type === 'heading')
  const described = headings.flatMap(({ reading }) => planAskedFor(reading.text))[0]
  return described && { ...described, ...(work.date !== undefined && { at: work.date }) }
}
