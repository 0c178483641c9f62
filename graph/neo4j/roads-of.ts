import { groupBy } from '../model/group-by.ts'
import type { EdgeChoice, Way } from '../store/reach-plan.ts'
import { typesOf } from './query-text.ts'

/** Ways that differ in types and labels alone: they are gone together. */
export interface Road {
  readonly ways: readonly Way[]
  readonly choice: EdgeChoice
  /** Comes by each edge from one of its ends alone. */
  readonly isDirected: boolean
  /** From a node, along `r`. */
  pattern(far: string): string
}

export function roadsOf(ways: readonly Way[]): readonly Road[] {
  const roads = groupBy(ways, ({ edges: { types: _types, direction = 'BOTH', ...rest } }) =>
    JSON.stringify([direction, Object.entries(rest).sort()]),
  )
  return [...roads.values()].map(together => {
    const { direction = 'BOTH', ...choice } = together[0]!.edges
    const [left, right] = [direction === 'IN' ? '<-' : '-', direction === 'OUT' ? '->' : '-']
    const all = together.every(({ edges }) => edges.types)
    const types = all ? [...new Set(together.flatMap(({ edges }) => edges.types ?? []))] : undefined
    return {
      ways: together,
      choice,
      isDirected: direction !== 'BOTH',
      pattern: far => `${left}[r${typesOf(types)}]${right}(${far})`,
    }
  })
}
