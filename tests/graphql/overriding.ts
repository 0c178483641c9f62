import { runAsync } from '../../graph/store/calls.ts'
import { reachSteps } from '../../graph/store/reach.ts'
import type { StoreReader } from '../../graph/store/store.ts'

/** A store of which some calls are others, also where a plan stands for them. */
export function overriding<R extends StoreReader>(reader: R, calls: Partial<StoreReader>): R {
  const other: R = { ...reader, ...calls, reach: plan => runAsync(reachSteps(plan), other) }
  return other
}
