import type { FindKin, Kin } from './kinship.ts'

export interface MetConcept {
  readonly from: string
  readonly to: string
  readonly kin: Kin
  readonly weight: number
}

/**
 * How well what one text is about meets what another is about, 0–1: the mean of
 * the best single pair, and of how much of either text the other covers (the
 * geometric mean of both shares, rare concepts counting more). The best pair
 * alone would overrate a text that touches everything; the shares alone would
 * punish a measure for doing more than one thing.
 */
export function meet(
  from: ReadonlyMap<string, number>,
  to: ReadonlyMap<string, number>,
  kinship: FindKin,
  rarity: (concept: string) => number,
): { readonly value: number; readonly pairs: readonly MetConcept[] } {
  const pairs: MetConcept[] = []
  const bestFor = new Map<string, number>()
  let strongest = 0
  let met = 0
  let wanted = 0
  for (const [target, weight] of to) {
    let best: MetConcept | undefined
    for (const [source, given] of from) {
      const kin = kinship(source, target)
      if (!kin) continue
      const pair = { from: source, to: target, kin: kin.kin, weight: kin.weight * given }
      if (!best || pair.weight > best.weight) best = pair
      bestFor.set(source, Math.max(bestFor.get(source) ?? 0, kin.weight * weight))
    }
    wanted += rarity(target) * weight
    if (!best) continue
    met += rarity(target) * weight * best.weight
    strongest = Math.max(strongest, best.weight * weight)
    pairs.push({ ...best, weight: best.weight * weight * rarity(target) })
  }
  if (pairs.length === 0) return { value: 0, pairs }
  let used = 0
  let all = 0
  for (const [source, given] of from) {
    used += rarity(source) * given * (bestFor.get(source) ?? 0)
    all += rarity(source) * given
  }
  pairs.sort((a, b) => b.weight - a.weight || (a.to < b.to ? -1 : 1))
  return { value: (Math.sqrt((met / wanted) * (used / all)) + strongest) / 2, pairs }
}
