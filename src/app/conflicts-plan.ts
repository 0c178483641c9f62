import type { Hop, ReachRoot } from '../../graph/store/reach-plan.ts'
import type { ConflictFilter } from './conflicts-of.ts'

export interface FurtherOfConflicts {
  /** Of claims. */
  readonly claims?: readonly Hop[]
  /** Of what the claims are about. */
  readonly about?: readonly Hop[]
  /** Of the documents that make the claims. */
  readonly documents?: readonly Hop[]
}

/** What `conflictsOf` reads. */
export function conflictRoots(
  filter: ConflictFilter,
  further: FurtherOfConflicts = {},
): readonly ReachRoot[] {
  const { claims = [], about = [], documents = [] } = further
  const ofClaims: readonly Hop[] = [
    ...claims,
    { ways: [{ edges: { direction: 'IN', types: ['MENTIONS'] } }], ends: false, cited: documents },
    { field: 'subject', hops: about },
  ]
  const between = { types: ['CONFLICTS_WITH'] } as const
  const named = filter.document === undefined ? [] : [{ keys: [filter.document] }]
  if (filter.about === undefined) return [...named, { edges: between, cited: documents, hops: ofClaims }]
  const rivals = { ways: [{ edges: between }], cited: documents, hops: ofClaims }
  const itsClaims = { ways: [{ edges: { direction: 'IN', types: ['ABOUT'] } }] } as const
  return [...named, { keys: [filter.about], hops: [{ ...itsClaims, hops: [...ofClaims, rivals] }] }]
}
