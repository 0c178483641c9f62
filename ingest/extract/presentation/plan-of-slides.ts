import type { Reference } from '../../document/reference.ts'
import { headingRole } from '../action-plan/heading-roles.ts'
import type { ExtractorInput } from '../extractor.ts'
import { referencesOf } from '../references-of.ts'

/** The plan that slides are about: named where they tell its areas, else in their title. */
export function planOfSlides(input: ExtractorInput): Reference | undefined {
  const plans = referencesOf(input).filter(
    ({ reference, block }) => reference.kind === 'ACTION_PLAN' && block.type === 'heading',
  )
  const overAreas = plans.find(({ block }) =>
    ['AREA_LIST', 'AREA'].includes(headingRole(block.reading.text).role),
  )
  const inTitle = plans.find(({ block }) => block.type === 'heading' && block.depth === 1)
  return (overAreas ?? inTitle ?? plans[0])?.reference
}
