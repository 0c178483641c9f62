import type { DerivedEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { derivedLink } from './derived-link.ts'
import { type Likeness, textOf } from './likeness.ts'
import { likenessReasons } from './likeness-reasons.ts'
import type { LinkView } from './link-view.ts'

/**
 * Measure → assignment item: the items of the assignment that asks for the
 * measure's plan. The item that asks for the plan itself is answered by the
 * plan, not by each of its measures.
 */
export function linkAssignment(view: LinkView, likeness: Likeness): readonly DerivedEdge[] {
  const items = itemsOfPlan(view)
  return view.labelled('Measure').flatMap(measure => {
    const own = likeness.profile(textOf(measure))
    const area = view.parent(measure.key)
    const areaProfile = area?.label === 'FocusArea' ? likeness.profile(area.title ?? '') : undefined
    return (items.get(measure.work ?? '') ?? []).flatMap(item => {
      const wanted = likeness.profile(textOf(item))
      const byArea = areaProfile ? likeness.concepts(areaProfile, wanted) : { value: 0, shared: [] }
      const link = derivedLink(view, {
        type: 'ANSWERS_ASSIGNMENT',
        method: 'assignment',
        source: measure.key,
        target: item.key,
        reasons: [
          ...likenessReasons(likeness, own, wanted, 'Tiltaket og oppdraget'),
          {
            name: 'area',
            value: byArea.value,
            text: `Innsatsområdet «${area?.title ?? ''}» gjelder ${byArea.shared
              .slice(0, 2)
              .map(({ to }) => to)
              .join(', ')}.`,
          },
        ],
      })
      return link ? [link] : []
    })
  })
}

function itemsOfPlan(view: LinkView): ReadonlyMap<string, readonly GraphNode[]> {
  const items = new Map<string, readonly GraphNode[]>()
  const mandates = new Set(view.edges('MANDATES').map(({ source }) => source))
  for (const { source, target } of view.edges('MANDATES')) {
    const order = view.node(source)
    const assignment = order?.label === 'AssignmentItem' ? view.parent(source) : order
    if (assignment?.label !== 'Assignment') continue
    const others = view.children(assignment.key, 'AssignmentItem').filter(({ key }) => !mandates.has(key))
    items.set(
      target,
      [...(items.get(target) ?? []), ...others].filter((item, at, all) => all.indexOf(item) === at),
    )
  }
  return items
}
