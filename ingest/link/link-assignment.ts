import type { DerivedEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { derivedLink } from './derived-link.ts'
import { promiseOf } from './follow-up-reasons.ts'
import { type Likeness, textOf } from './likeness.ts'
import type { LinkView } from './link-view.ts'
import { sharedInWords } from './shared-in-words.ts'

/**
 * Measure → assignment item: the items of the assignment that asks for the
 * measure's plan. The item that asks for the plan itself is answered by the
 * plan, not by each of its measures.
 */
export function linkAssignment(view: LinkView, likeness: Likeness): readonly DerivedEdge[] {
  return [...itemsOfPlan(view)].flatMap(([plan, items]) => {
    const wanted = items.map(item => ({ item, profile: likeness.profile(textOf(item)) }))
    return view.ofWork(plan, 'Measure').flatMap(measure => {
      const own = likeness.profile(textOf(measure))
      const area = view.parent(measure.key)
      const areaTitle = area?.label === 'FocusArea' ? (area.title ?? '') : ''
      const areaProfile = likeness.profile(areaTitle)
      return wanted.flatMap(({ item, profile }) => {
        const like = likeness.between(own, profile)
        const byArea = likeness.between(areaProfile, profile)
        const link = derivedLink(view, {
          type: 'ANSWERS_ASSIGNMENT',
          method: 'assignment',
          source: measure.key,
          target: item.key,
          // To find out whether something can be done is not to do it.
          ...(promiseOf(measure) < 1 && { strength: 'PARTIAL' }),
          reasons: [
            {
              name: like.concepts.length > 0 ? 'concepts' : 'words',
              value: like.value,
              counts: { any: 1, direct: 1 },
              text: sharedInWords(like, 'Tiltaket', 'oppdraget'),
            },
            {
              name: 'area',
              value: byArea.value,
              // Where it stands is told by the area alone: an item has no goals.
              counts: { any: 0.5, direct: 1 },
              text: sharedInWords(byArea, `Innsatsområdet «${areaTitle}», som tiltaket står i,`, 'oppdraget'),
            },
          ],
        })
        return link ?? []
      })
    })
  })
}

function itemsOfPlan(view: LinkView): ReadonlyMap<string, readonly GraphNode[]> {
  const mandates = view.edges('MANDATES')
  const mandating = new Set(mandates.map(({ source }) => source))
  const items = new Map<string, GraphNode[]>()
  for (const { source, target } of mandates) {
    const order = view.node(source)
    const assignment = order?.label === 'AssignmentItem' ? view.parent(source) : order
    if (assignment?.label !== 'Assignment') continue
    const own = items.get(target) ?? []
    items.set(target, own)
    for (const item of view.children(assignment.key, 'AssignmentItem'))
      if (!mandating.has(item.key) && !own.includes(item)) own.push(item)
  }
  return items
}
