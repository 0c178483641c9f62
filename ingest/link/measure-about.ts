import type { GraphNode } from '../../graph/model/node.ts'
import type { MeasureAbout } from './follow-up-reasons.ts'
import { type Likeness, textOf } from './likeness.ts'
import type { LinkView } from './link-view.ts'

/** What a measure says, and where it stands. */
export function measureAbout(view: LinkView, likeness: Likeness, node: GraphNode): MeasureAbout {
  const area = view.parent(node.key)
  const own = likeness.profile(textOf(node))
  if (area?.label !== 'FocusArea') return { node, own, goals: [], citing: [] }
  const about = (one: GraphNode, text: string) => ({ node: one, profile: likeness.profile(text) })
  return {
    node,
    own,
    citing: view
      .children(area.key, 'Challenge')
      .flatMap(challenge =>
        view
          .from(challenge.key, 'CITES')
          .map(({ target }) => ({ report: target, ...about(challenge, textOf(challenge)) })),
      ),
    area: about(area, area.title ?? textOf(area)),
    goals: view.children(area.key, 'Goal').map(goal => about(goal, textOf(goal))),
  }
}
