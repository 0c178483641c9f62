import type { DerivedEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { derivedLink } from './derived-link.ts'
import { type Likeness, textOf } from './likeness.ts'
import type { LinkView } from './link-view.ts'
import { sharedInWords } from './shared-in-words.ts'

/** A requirement is shown where the plan meets it best; more places say no more. */
const MOST_PLACES = 3

/** Requirement → where the plan that it is about meets it. A requirement without such a place is not visible in the plan. */
export function linkRequirements(view: LinkView, likeness: Likeness): readonly DerivedEdge[] {
  return view.labelled('Requirement').flatMap(requirement => {
    const wanted = likeness.profile(textOf(requirement))
    return plansOf(view, requirement)
      .flatMap(plan => placesIn(view, plan))
      .flatMap(place => {
        const like = likeness.between(likeness.profile(textOf(place)), wanted)
        const reasons = [
          {
            name: 'concepts',
            value: like.value,
            counts: { any: 1, direct: 1 },
            text: sharedInWords(like, 'Planen', 'kravet'),
          },
        ]
        const link = derivedLink(view, {
          type: 'MET_BY',
          method: 'requirement',
          source: requirement.key,
          target: place.key,
          reasons,
        })
        return link ? [link] : []
      })
      .sort((a, b) => b.confidence - a.confidence || (a.target < b.target ? -1 : 1))
      .slice(0, MOST_PLACES)
  })
}

/** The plans that the requirement's item or assignment asks for. */
function plansOf(view: LinkView, requirement: GraphNode): readonly string[] {
  for (let at = view.parent(requirement.key); at && at.label !== 'Document'; at = view.parent(at.key)) {
    const plans = view.from(at.key, 'MANDATES').map(({ target }) => target)
    if (plans.length > 0) return plans
  }
  return []
}

const MAY_MEET = [
  'Measure',
  'Goal',
  'Role',
  'Principle',
  'ReportingRequirement',
  'Deadline',
  'Challenge',
] as const

function placesIn(view: LinkView, plan: string): readonly GraphNode[] {
  return MAY_MEET.flatMap(label => view.ofWork(plan, label))
}
