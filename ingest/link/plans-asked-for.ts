import type { GraphNode } from '../../graph/model/node.ts'
import type { NearView } from './near-view.ts'

export interface PlansAskedFor {
  /** Who asks for them: the statement itself, or the nearest one above it that does. */
  readonly order?: GraphNode
  /** Keys of the documents. */
  readonly plans: readonly string[]
}

/**
 * The documents that an order asks for: a requirement's are those of its item,
 * or of the whole assignment. Not those of the letter around it, which may hold
 * many assignments.
 */
export function plansAskedFor(view: NearView, key: string): PlansAskedFor {
  const seen = new Set<string>()
  for (let node = view.node(key); node && !seen.has(node.key); node = view.parent(node.key)) {
    if (node.label === 'Document' && seen.size > 0) break
    seen.add(node.key)
    const plans = view.from(node.key, 'MANDATES').map(({ target }) => target)
    if (plans.length > 0) return { order: node, plans }
  }
  return { plans: [] }
}
