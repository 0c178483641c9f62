import type { Hop, ReachRoot } from '../../graph/store/reach-plan.ts'
import { firstOfAll } from './list-all.ts'

/** What `scopeOf` reads; `documents` is read of each document on top. */
export function scopeRoots(documents: readonly Hop[] = []): readonly ReachRoot[] {
  return [{ list: firstOfAll({ labels: ['Document'] }), hops: documents }]
}
