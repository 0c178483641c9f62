import type { Reference } from '../../document/reference.ts'
import { planSubject } from '../../language/plan-subject.ts'

const PLAN =
  /(?:(?:nasjonal|regional|kommunal|felles|ny|samlet|samla|helhetlig|heilskapleg)e?\s+)*\p{L}*(?:plan|strategi)(?:en)?\s+(?:for|mot|om)\s+[^.,;:()]{3,90}?(?=\s+(?:som|innen|innan|der|med|i løpet)\s|[.,;:()]|$)/iu

/** A plan that does not exist yet, so that no catalogue names it: known by what it is to be about. */
export function planAskedFor(text: string): readonly Reference[] {
  const words = PLAN.exec(text)?.[0].replace(/\s+/g, ' ')
  if (words === undefined) return []
  const subject = planSubject(words)
  return [{ text: words, kind: 'ACTION_PLAN', ...(subject !== undefined && { subject }) }]
}
