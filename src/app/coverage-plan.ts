import type { EdgeChoice, Hop, ReachRoot } from '../../graph/store/reach-plan.ts'
import { firstOfAll } from './list-all.ts'
import { scopeRoots } from './scope-plan.ts'

/** What is asked of the parts of an answer on top of what its use case reads. */
export interface Further {
  /** Of the nodes that the answer lists, and of both ends of its links. */
  readonly nodes?: readonly Hop[]
  /** Of the documents that the evidence of its links names; absent: they are not read. */
  readonly cited?: readonly Hop[]
  /** Of the documents of its scope. */
  readonly documents?: readonly Hop[]
}

const FOLLOWED_UP: EdgeChoice = { direction: 'IN', types: ['FOLLOWS_UP'] }

/** What `coverItems` reads of findings and recommendations. */
export function coverHops({ nodes = [], cited }: Further): readonly Hop[] {
  return [
    ...nodes,
    { ways: [{ edges: FOLLOWED_UP }], hops: nodes, ...(cited && { cited }) },
    { ways: [{ edges: { ...FOLLOWED_UP, rejected: true } }], ends: false },
  ]
}

/** What `coverageOf` reads. */
export function coverageRoots(report: string, further: Further = {}): readonly ReachRoot[] {
  const audited = firstOfAll({ labels: ['Finding', 'Recommendation'] })
  return [
    { keys: [report], hops: [...(further.documents ?? []), { list: audited, hops: coverHops(further) }] },
    ...scopeRoots(further.documents),
  ]
}
