import type { DerivedEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { derivedLink, type Reason } from './derived-link.ts'
import { type Likeness, textOf } from './likeness.ts'
import type { LinkView } from './link-view.ts'
import { sharedInWords } from './shared-in-words.ts'

/** A plan lists measures "to reach the goals": where it has one goal, that is what they shall reach. */
const ONLY_GOAL = 0.6
/** Where it has several, the measure stands under one of them. */
const ONE_OF_MANY = 0.2

/**
 * Measure → goal: among the goals of its own focus area. That a measure shall
 * reach the area's goals is stated; which of them is not.
 */
export function linkGoals(view: LinkView, likeness: Likeness): readonly DerivedEdge[] {
  return view.labelled('Measure').flatMap(measure => {
    const area = view.parent(measure.key)
    if (area?.label !== 'FocusArea') return []
    const stated = new Set(
      view
        .from(measure.key, 'REALISES')
        .filter(({ target }) => view.node(target)?.label === 'Goal')
        .map(({ target }) => target),
    )
    if (stated.size > 0) return []
    const own = likeness.profile(textOf(measure))
    const goals = view.children(area.key, 'Goal')
    return goals.flatMap(goal => {
      const like = likeness.between(own, likeness.profile(textOf(goal)))
      const reasons: readonly Reason[] = [
        {
          name: like.concepts.length > 0 ? 'concepts' : 'words',
          value: like.value,
          counts: { any: 1, direct: 1.5 },
          text: sharedInWords(like, 'Tiltaket', 'målet'),
        },
        placeReason(area, goals.length),
      ]
      const link = derivedLink(view, {
        type: 'REALISES',
        method: 'goal',
        source: measure.key,
        target: goal.key,
        reasons,
      })
      return link ?? []
    })
  })
}

function placeReason(area: GraphNode, goals: number): Reason {
  return {
    name: 'place',
    value: goals === 1 ? ONLY_GOAL : ONE_OF_MANY,
    counts: { any: 1, direct: 1 },
    text:
      goals === 1
        ? `Målet er det eneste for innsatsområdet «${area.title ?? ''}», som tiltaket står i.`
        : `Tiltaket står i innsatsområdet «${area.title ?? ''}», som målet gjelder.`,
  }
}

/** Goal of a focus area → overall goal of the same plan. */
export function linkOverallGoals(view: LinkView, likeness: Likeness): readonly DerivedEdge[] {
  return view
    .labelled('Goal')
    .filter(({ properties }) => properties.level === 'FOCUS_AREA')
    .flatMap(goal => {
      const own = likeness.profile(textOf(goal))
      const area = view.parent(goal.key)
      const areaProfile = area?.label === 'FocusArea' ? likeness.profile(area.title ?? '') : undefined
      return view
        .ofWork(goal.work ?? '', 'Goal')
        .filter(({ properties }) => properties.level === 'OVERALL')
        .flatMap(overall => {
          const wanted = likeness.profile(textOf(overall))
          const like = likeness.between(own, wanted)
          const byArea = areaProfile && likeness.between(areaProfile, wanted)
          const link = derivedLink(view, {
            type: 'CONTRIBUTES_TO',
            method: 'overall-goal',
            source: goal.key,
            target: overall.key,
            reasons: [
              {
                name: like.concepts.length > 0 ? 'concepts' : 'words',
                value: like.value,
                counts: { any: 1, direct: 1.5 },
                text: sharedInWords(like, 'Målet', 'det overordnede målet'),
              },
              {
                name: 'area',
                value: byArea?.value ?? 0,
                counts: { any: 0.25, direct: 0.5 },
                text: byArea
                  ? sharedInWords(byArea, `Innsatsområdet «${area?.title ?? ''}»`, 'det overordnede målet')
                  : '',
              },
            ],
          })
          return link ?? []
        })
    })
}
