import type { DerivedEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { derivedLink, type LinkCandidate, scoresOf } from './derived-link.ts'
import { type Likeness, textOf } from './likeness.ts'
import type { LinkView } from './link-view.ts'
import { sharedInWords } from './shared-in-words.ts'

/** A recommendation is about the parties of a finding only where it clearly speaks of the same. */
const CLEARLY_SAME = 0.6

/** Recommendation → finding of the same report that it rests on. */
export function linkRecommendations(view: LinkView, likeness: Likeness): readonly DerivedEdge[] {
  return view
    .labelled('Recommendation')
    .filter(isKnown)
    .flatMap(recommendation =>
      candidatesOf(view, likeness, recommendation).flatMap(candidate => derivedLink(view, candidate) ?? []),
    )
}

/** The finding that the recommendation most clearly rests on; undefined where none is clear. */
export function findingBehind(
  view: LinkView,
  likeness: Likeness,
  recommendation: GraphNode,
): GraphNode | undefined {
  let best: LinkCandidate | undefined
  for (const candidate of candidatesOf(view, likeness, recommendation))
    if (!best || scoresOf(candidate).any > scoresOf(best).any) best = candidate
  return best && scoresOf(best).any >= CLEARLY_SAME ? view.node(best.target) : undefined
}

function candidatesOf(
  view: LinkView,
  likeness: Likeness,
  recommendation: GraphNode,
): readonly LinkCandidate[] {
  const own = likeness.profile(textOf(recommendation))
  return view
    .ofWork(recommendation.work ?? '', 'Finding')
    .filter(isKnown)
    .map(finding => {
      const like = likeness.between(own, likeness.profile(textOf(finding)))
      const text = sharedInWords(like, 'Anbefalingen', 'funnet')
      const name = like.concepts.length > 0 ? 'concepts' : 'words'
      return {
        type: 'RESTS_ON',
        method: 'recommendation',
        source: recommendation.key,
        target: finding.key,
        reasons: [{ name, value: like.value, counts: { any: 1, direct: 1.5 }, text }],
      }
    })
}

function isKnown(node: GraphNode): boolean {
  return node.properties.known !== false
}
