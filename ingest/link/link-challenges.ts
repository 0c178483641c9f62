import type { DerivedEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { derivedLink } from './derived-link.ts'
import { aimOf, type MeasureAbout, sameAreaReasons } from './follow-up-reasons.ts'
import { type Likeness, type Profile, textOf } from './likeness.ts'
import type { LinkView } from './link-view.ts'
import { measureAbout } from './measure-about.ts'

/** What a focus area is named after is common ground within it, and tells its measures apart less than the rest. */
const COMMON_GROUND = 0.5

/**
 * Measure → challenge of the same focus area. A plan lists both under one
 * heading, but does not say which measure is to meet which challenge; measures
 * of other areas were not written against it.
 */
export function linkChallenges(view: LinkView, likeness: Likeness): readonly DerivedEdge[] {
  return view.labelled('FocusArea').flatMap(area => {
    const common = likeness.profile(area.title ?? textOf(area))
    const measures = view
      .children(area.key, 'Measure')
      .map(measure => apart(measureAbout(view, likeness, measure), common))
    return view.children(area.key, 'Challenge').flatMap(node => {
      const challenge = challengeAbout(likeness, node, common)
      return measures.flatMap(measure => {
        const link = derivedLink(view, {
          type: 'MEETS',
          method: 'challenge',
          source: measure.node.key,
          target: node.key,
          reasons: sameAreaReasons(likeness, measure, challenge, 'utfordringen'),
          promise: aimOf(likeness, measure, challenge),
        })
        return link ?? []
      })
    })
  })
}

/** A challenge that is about nothing but what the area is named after is still about that. */
function challengeAbout(likeness: Likeness, node: GraphNode, common: Profile) {
  const own = likeness.profile(textOf(node))
  const hasMore = [...own.concepts.keys()].some(concept => !common.concepts.has(concept))
  return { node, profile: hasMore ? besides(own, common) : own, parts: [] }
}

function apart(measure: MeasureAbout, common: Profile): MeasureAbout {
  return {
    ...measure,
    own: besides(measure.own, common),
    goals: measure.goals.map(goal => ({ ...goal, profile: besides(goal.profile, common) })),
  }
}

function besides(profile: Profile, common: Profile): Profile {
  return {
    ...profile,
    concepts: new Map(
      [...profile.concepts].map(([concept, weight]) => [
        concept,
        common.concepts.has(concept) ? weight * COMMON_GROUND : weight,
      ]),
    ),
    stems: new Set([...profile.stems].filter(stem => !common.stems.has(stem))),
  }
}
