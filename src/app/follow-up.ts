import type { GraphEdge } from '../../graph/model/edge.ts'
import { groupBy } from '../../graph/model/group-by.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { type CoverageItem, coverItems } from './coverage-of.ts'
import { type FollowUpFilter, followUpLinks, followUpLists } from './follow-up-plan.ts'
import { type LeftOut, leftOutOf } from './left-out.ts'
import { listAll } from './list-all.ts'
import { nodeMap } from './nodes-of.ts'
import { resolveNarrowing } from './resolve-narrowing.ts'
import { type Scope, scopeOf } from './scope-of.ts'
import { strongestFirst } from './strongest-first.ts'

export interface FollowUp {
  /** Every measure, also those without a link, in the order of their keys. */
  readonly measures: readonly MeasureFollowUp[]
  /** Every finding and recommendation with its coverage, whatever the filter of links. */
  readonly findings: readonly CoverageItem[]
  /** Those that no link of the filter reaches. */
  readonly without: readonly CoverageItem[]
  /** Links between the measures and the findings. */
  readonly leftOut: LeftOut
  readonly scope: Scope
}

export interface MeasureFollowUp {
  readonly measure: GraphNode
  /** What the measure stands under: focus area before plan. */
  readonly area?: GraphNode
  /** Strongest first. */
  readonly links: readonly { readonly edge: GraphEdge; readonly target: GraphNode }[]
}

/** Which findings and recommendations each measure answers, and which are left. `followUpRoots` says ahead what it reads. Throws as `resolveNarrowing`. */
export async function followUp(reader: StoreReader, filter: FollowUpFilter = {}): Promise<FollowUp> {
  const { plan, report } = filter
  const [{ work: ofPlan }, { work: ofReport }] = await Promise.all([
    resolveNarrowing(reader, { ...(plan && { work: plan }) }),
    resolveNarrowing(reader, { ...(report && { work: report }) }),
  ])
  const lists = followUpLists({ ...(ofPlan && { plan: ofPlan }), ...(ofReport && { report: ofReport }) })
  const [measures, audited, scope] = await Promise.all([
    listAll(reader, lists.measures),
    listAll(reader, lists.audited),
    scopeOf(reader),
  ])
  const keys = measures.map(measure => measure.key)
  const targets = new Map(audited.map(node => [node.key, node]))
  const [links, parts] = keys.length
    ? await Promise.all([
        reader.edges({ ...followUpLinks(filter), keys }),
        reader.edges({ keys, direction: 'OUT', types: ['PART_OF'] }),
      ])
    : [[], []]
  const areas = await nodeMap(
    reader,
    parts.map(edge => edge.target),
  )
  const bySource = groupBy(links, edge => edge.source)
  const areaOf = new Map(parts.map(edge => [edge.source, areas.get(edge.target)]))
  const findings = await coverItems(reader, audited)
  const reached = new Set(links.map(edge => edge.target))
  const sources = new Set(keys)
  const rejected = findings.flatMap(item => item.rejected).filter(({ source }) => sources.has(source))
  return {
    measures: measures.map(measure => {
      const area = areaOf.get(measure.key)
      return {
        measure,
        ...(area && { area }),
        links: (bySource.get(measure.key) ?? []).toSorted(strongestFirst).flatMap(edge => {
          const target = targets.get(edge.target)
          return target ? [{ edge, target }] : []
        }),
      }
    }),
    findings,
    leftOut: leftOutOf(rejected),
    without: findings.filter(item => !reached.has(item.node.key)),
    scope,
  }
}
