import type { Profile } from './profile.ts'

/** How well who a measure is for fits whom a finding is about. */
export interface PartyFit {
  /** 0–1; 1 also where either says nothing of it. */
  readonly value: number
  /** The measure is about a relation between other parties than those that the target is about. */
  readonly otherRelation: boolean
  readonly measure: readonly string[]
  readonly target: readonly string[]
}

/** A pilot with Nav is not co-operation between hospital and municipality. */
const OTHER_PAIR = 0.25

/**
 * Compares actors that provide services. Those that govern or audit them stand
 * in nearly every text and tell nothing apart; `level` maps an actor to the
 * provider that it belongs to, or to undefined.
 */
export function fitOfParties(
  measure: Profile,
  target: Profile,
  level: (actor: string) => string | undefined,
): PartyFit {
  const levels = (profile: Profile): ReadonlySet<string> =>
    new Set([...profile.actors].map(level).filter(one => one !== undefined))
  const given = levels(measure)
  const wanted = levels(target)
  const both = [...wanted].filter(one => given.has(one)).length
  const share = given.size === 0 || wanted.size === 0 ? 1 : both / wanted.size
  const otherPair = target.betweenActors && given.size > 1 && share < 1
  const same = share === 1 && given.size === wanted.size
  const otherRelation = measure.betweenActors && given.size > 1 && wanted.size > 0 && !same
  return { value: otherPair ? OTHER_PAIR : share, otherRelation, measure: [...given], target: [...wanted] }
}
