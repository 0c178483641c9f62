import type { GraphNode } from '../../graph/model/node.ts'
import type { MeasureAbout } from './follow-up-reasons.ts'
import { type Likeness, textOf } from './likeness.ts'
import type { LinkView } from './link-view.ts'

/** What a measure says, and where it stands. */
export function measureAbout(view: LinkView, likeness: Likeness, node: GraphNode): MeasureAbout {
  const area = view.parent(node.key)
  const own = likeness.profile(textOf(node))
  if (area?.label !== 'FocusArea') return { node, own, goals: [], cited: new Set() }
  const about = (one: GraphNode, text: string) => ({ node: one, profile: likeness.profile(text) })
  return {
    node,
    own,
    cited: new Set(
      view
        .children(area.key, 'Challenge')
        .flatMap(({ key }) => view.from(key, 'CITES').map(({ target }) => target)),
    ),
    area: about(area, area.title ?? textOf(area)),
    goals: view.children(area.key, 'Goal').map(goal => about(goal, textOf(goal))),
  }
}
