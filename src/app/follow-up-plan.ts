import type { Origin, Strength } from '../../graph/model/edge.ts'
import type { EdgeChoice, ReachRoot } from '../../graph/store/reach-plan.ts'
import { coverHops, type Further } from './coverage-plan.ts'
import { firstOfAll } from './list-all.ts'
import { scopeRoots } from './scope-plan.ts'

export interface FollowUpFilter {
  /** Key of the plan. Absent: measures of every plan. */
  readonly plan?: string
  /** Key of the audit report. Absent: findings of every report. */
  readonly report?: string
  readonly origin?: Origin
  readonly strength?: Strength
  /** 0–1, default 0. Stated links always pass. */
  readonly minConfidence?: number
}

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
