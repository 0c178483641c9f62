import type { Hop, ReachRoot } from '../store/reach-plan.ts'

/** How often each hop of a plan, and each list of hops from cited documents, stands in it: plans share parts. */
export function usesOf(roots: readonly ReachRoot[]): ReadonlyMap<unknown, number> {
  const uses = new Map<unknown, number>()
  const isNew = (part: unknown): boolean => {
    const before = uses.get(part) ?? 0
    uses.set(part, before + 1)
    return before === 0
  }
  const count = (of: { readonly hops?: readonly Hop[]; readonly cited?: readonly Hop[] }): void => {
    for (const hop of of.hops ?? []) if (isNew(hop)) count(hop)
    if (of.cited && isNew(of.cited)) count({ hops: of.cited })
  }
  for (const root of roots) count(root)
  return uses
}

export function isCited(part: Hop | readonly Hop[]): part is readonly Hop[] {
  return Array.isArray(part)
}
