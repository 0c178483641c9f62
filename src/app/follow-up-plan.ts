import type { EdgeChoice, ReachRoot } from '../../graph/store/reach-plan.ts'
import { coverHops, type Further } from './coverage-plan.ts'
import type { FollowUpFilter } from './follow-up.ts'
import { firstOfAll } from './list-all.ts'
import { scopeRoots } from './scope-plan.ts'

/** What `followUp` reads. */
export function followUpRoots(filter: FollowUpFilter, further: Further = {}): readonly ReachRoot[] {
  const { nodes = [], cited, documents } = further
  const named = [filter.plan ?? [], filter.report ?? []].flat()
  return [
    ...(named.length > 0 ? [{ keys: named }] : []),
    {
      list: firstOfAll(followUpLists(filter).measures),
      hops: [
        ...nodes,
        { ways: [{ edges: followUpLinks(filter) }], hops: nodes, ...(cited && { cited }) },
        { ways: [{ edges: { direction: 'OUT', types: ['PART_OF'] } }] },
      ],
    },
    { list: firstOfAll(followUpLists(filter).audited), hops: coverHops(further) },
    ...scopeRoots(documents),
  ]
}

export function followUpLists({ plan, report }: FollowUpFilter) {
  return {
    measures: { labels: ['Measure'], ...(plan && { work: plan }) },
    audited: { labels: ['Finding', 'Recommendation'], ...(report && { work: report }) },
  } as const
}

/** Links of measures that the filter lets through. */
export function followUpLinks({ origin, strength, minConfidence }: FollowUpFilter): EdgeChoice {
  return {
    direction: 'OUT',
    types: ['FOLLOWS_UP'],
    ...(origin && { origin }),
    ...(strength && { strength }),
    ...(minConfidence !== undefined && { minConfidence }),
  }
}
