import type { DerivedEdge } from '../../graph/model/edge.ts'
import { derivedLink } from './derived-link.ts'
import { type Likeness, textOf } from './likeness.ts'
import { likenessReasons } from './likeness-reasons.ts'
import type { LinkView } from './link-view.ts'

/**
 * Measure → goal: among the goals of its own focus area, since a plan lists
 * measures "to reach the goals". What the plan itself says is not guessed again.
 */
export function linkGoals(view: LinkView, likeness: Likeness): readonly DerivedEdge[] {
  const stated = new Set(view.edges('REALISES').map(({ source }) => source))
  return view.labelled('Measure').flatMap(measure => {
    const area = view.parent(measure.key)
    if (area?.label !== 'FocusArea' || stated.has(measure.key)) return []
    const own = likeness.profile(textOf(measure))
    const goals = view.children(area.key, 'Goal')
    return goals.flatMap(goal => {
      const reasons = likenessReasons(likeness, own, likeness.profile(textOf(goal)), 'Tiltaket og målet')
      const place = {
        name: 'place',
        // The only goal of an area is what all its measures are listed under.
        value: goals.length === 1 ? 1 : 0.35,
        text: `Tiltaket står under innsatsområdet «${area.title ?? ''}», som har ${goals.length} mål.`,
      }
      const link = derivedLink(view, {
        type: 'REALISES',
        method: 'goal',
        source: measure.key,
        target: goal.key,
        reasons: [...reasons, place],
      })
      return link ? [link] : []
    })
  })
}
