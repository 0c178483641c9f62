import type { DerivedEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { derivedLink } from './derived-link.ts'
import { type Likeness, textOf } from './likeness.ts'
import type { LinkView } from './link-view.ts'
import { sharedInWords } from './shared-in-words.ts'

/**
 * Overall goal of a plan → goal of the document that the plan says it is
 * anchored in. That the plan rests on the other's goals is stated; which goal
 * rests on which is not.
 */
export function linkAnchoredGoals(view: LinkView, likeness: Likeness): readonly DerivedEdge[] {
  return view.edges('ANCHORED_IN').flatMap(({ source: plan, target: anchor }) => {
    if (view.node(plan)?.label !== 'Document' || view.node(anchor)?.label !== 'Document') return []
    const wanted = goalsOfTheWhole(view, anchor).map(goal => ({
      goal,
      profile: likeness.profile(textOf(goal)),
    }))
    return goalsOfTheWhole(view, plan).flatMap(goal => {
      const own = likeness.profile(textOf(goal))
      return wanted.flatMap(other => {
        const like = likeness.between(own, other.profile)
        const link = derivedLink(view, {
          type: 'ANCHORED_IN',
          method: 'anchored-goal',
          source: goal.key,
          target: other.goal.key,
          reasons: [
            {
              name: like.concepts.length > 0 ? 'concepts' : 'words',
              value: like.value,
              counts: { any: 1, direct: 1.5 },
              text: sharedInWords(like, 'Målet', `målet i ${titleOf(view, anchor)}`),
            },
            {
              name: 'path',
              value: 1,
              counts: { any: 0, direct: 0 },
              text: `${titleOf(view, plan)} sier selv at den er forankret i ${titleOf(view, anchor)}.`,
            },
          ],
        })
        return link ?? []
      })
    })
  })
}

/** Goals of a focus area reach the other's goals only through the plan's own overall ones. */
function goalsOfTheWhole(view: LinkView, work: string): readonly GraphNode[] {
  return view.ofWork(work, 'Goal').filter(({ properties }) => properties.level !== 'FOCUS_AREA')
}

function titleOf(view: LinkView, key: string): string {
  const node = view.node(key)
  return String(node?.properties.shortTitle ?? node?.title ?? key)
}
