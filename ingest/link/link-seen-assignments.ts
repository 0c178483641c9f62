import type { DerivedEdge } from '../../graph/model/edge.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'
import { derivedLink, type Reason } from './derived-link.ts'
import { type Likeness, textOf } from './likeness.ts'
import type { LinkView } from './link-view.ts'
import { sharedInWords } from './shared-in-words.ts'

/** How a measure says that it has to do with another document. */
const NAMING: readonly EdgeType[] = ['INPUT_TO', 'SEEN_WITH', 'BASED_ON', 'CITES']
/** Having the same document in view is a hint, and too little alone. */
const SAME_DOCUMENT = { any: 0.5, direct: 0 }

/**
 * Measure → another assignment that a text leads to: one that is to be seen with
 * the assignment that asks for the plan, or with a document that the measure
 * itself names. At most in part: the plan was not asked for by it.
 */
export function linkSeenAssignments(view: LinkView, likeness: Likeness): readonly DerivedEdge[] {
  const bySeen = assignmentsBySeen(view)
  return [...ordersOfPlans(view)].flatMap(([plan, orders]) => {
    const seen = new Set([...orders].flatMap(order => targetsOf(view, order, ['SEEN_WITH'])))
    return view.ofWork(plan, 'Measure').flatMap(measure => {
      const named = targetsOf(view, measure.key, NAMING)
      const own = likeness.profile(textOf(measure))
      // Only those that a text leads to are looked at, however many assignments there are.
      const reached = new Set([...seen, ...named.flatMap(key => bySeen.get(key) ?? [])])
      return [...reached].sort().flatMap(key => {
        const assignment = view.node(key)
        if (assignment?.label !== 'Assignment' || orders.has(key)) return []
        const shared = targetsOf(view, key, ['SEEN_WITH']).find(target => named.includes(target))
        const like = likeness.between(own, likeness.profile(textOf(assignment)))
        const reasons: readonly Reason[] = [
          {
            name: like.concepts.length > 0 ? 'concepts' : 'words',
            value: like.value,
            counts: { any: 1, direct: 1 },
            text: sharedInWords(like, 'Tiltaket', 'oppdraget'),
          },
          {
            name: 'document',
            value: shared === undefined ? 0 : 1,
            counts: SAME_DOCUMENT,
            text: `Tiltaket viser til ${titleOf(view, shared)}, som oppdraget skal ses i sammenheng med.`,
          },
          {
            name: 'path',
            value: seen.has(assignment.key) ? 1 : 0,
            counts: { any: 0, direct: 0 },
            text: 'Oppdraget skal ses i sammenheng med det som bestiller planen.',
          },
        ]
        const link = derivedLink(view, {
          type: 'ANSWERS_ASSIGNMENT',
          method: 'seen-assignment',
          source: measure.key,
          target: assignment.key,
          strength: 'PARTIAL',
          reasons,
        })
        return link ?? []
      })
    })
  })
}

/** Assignments by what they are to be seen with. */
function assignmentsBySeen(view: LinkView): ReadonlyMap<string, readonly string[]> {
  const bySeen = new Map<string, string[]>()
  for (const { key } of view.labelled('Assignment'))
    for (const target of targetsOf(view, key, ['SEEN_WITH']))
      bySeen.set(target, [...(bySeen.get(target) ?? []), key])
  return bySeen
}

/** Plans with the assignments that ask for them. */
function ordersOfPlans(view: LinkView): ReadonlyMap<string, ReadonlySet<string>> {
  const orders = new Map<string, Set<string>>()
  for (const { source, target } of view.edges('MANDATES')) {
    const node = view.node(source)
    const assignment = node?.label === 'AssignmentItem' ? view.parent(source) : node
    if (assignment?.label !== 'Assignment') continue
    orders.set(target, (orders.get(target) ?? new Set()).add(assignment.key))
  }
  return orders
}

function targetsOf(view: LinkView, key: string, types: readonly EdgeType[]): readonly string[] {
  return types.flatMap(type => view.from(key, type).map(({ target }) => target))
}

function titleOf(view: LinkView, key: string | undefined): string {
  const node = key === undefined ? undefined : view.node(key)
  return String(node?.properties.shortTitle ?? node?.title ?? key ?? '')
}
