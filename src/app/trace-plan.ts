import { LABELS } from '../../graph/model/labels.ts'
import type { Hop, ReachRoot } from '../../graph/store/reach-plan.ts'
import { AUDITED } from './chain-steps.ts'
import { CHAIN_TYPES, chainWays, OF_THE_WHOLE } from './chain-ways.ts'
import type { Further } from './coverage-plan.ts'
import { pathQueries } from './shortest-paths.ts'
import { MAX_DEPTH, MAX_NODES } from './trace-chain.ts'

const REJECTED: Hop = { ways: [{ edges: { types: CHAIN_TYPES, rejected: true } }], ends: false }

/** What `traceChain` reads. */
export function traceRoots(
  from: string,
  to: string | undefined,
  further: Further = {},
): readonly ReachRoot[] {
  const { nodes = [], cited } = further
  const onward = { hops: nodes, ...(cited && { cited }) }
  if (to !== undefined)
    return [
      { keys: [from, to], hops: [REJECTED] },
      ...pathQueries(from, to).map(paths => ({ paths, ...onward })),
    ]
  const climb = (upward: boolean, audited: boolean, times: number): Hop => ({
    ways: chainWays(upward, audited),
    times,
    atMost: MAX_NODES,
    ...onward,
  })
  const ofTheWhole: Hop = {
    ways: [{ edges: { direction: 'IN', types: OF_THE_WHOLE } }],
    ...onward,
    hops: [...nodes, climb(false, true, MAX_DEPTH - 1)],
  }
  return [
    {
      keys: [from],
      hops: [
        ...nodes,
        REJECTED,
        climb(true, false, MAX_DEPTH),
        { at: LABELS.filter(label => !AUDITED.includes(label)), ...climb(false, false, MAX_DEPTH) },
        { at: AUDITED, ...climb(false, true, MAX_DEPTH) },
        { at: AUDITED, field: 'work', hops: [ofTheWhole] },
      ],
    },
  ]
}
