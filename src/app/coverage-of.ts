import type { GraphEdge } from '../../graph/model/edge.ts'
import { groupBy } from '../../graph/model/group-by.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import { COVERAGES, type Coverage, type DocumentKind } from '../../graph/model/terms.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { AppError } from './app-error.ts'
import { type LeftOut, leftOutOf, rejectedEdges } from './left-out.ts'
import { listAll } from './list-all.ts'
import { nodeMap, nodesOf } from './nodes-of.ts'
import { type Scope, scopeOf } from './scope-of.ts'
import { strongestFirst } from './strongest-first.ts'

export interface CoverageReport {
  readonly report: GraphNode
  readonly items: readonly CoverageItem[]
  readonly counts: Readonly<Record<Coverage, number>>
  /** Links to any of the items. */
  readonly leftOut: LeftOut
  readonly scope: Scope
}

/** One finding or recommendation, and what was found to follow it up. */
export interface CoverageItem {
  readonly node: GraphNode
  readonly coverage: Coverage
  /** Why, in Norwegian. */
  readonly reason: string
  /** Strongest first. Empty is an answer: see `coverage` and the scope. */
  readonly links: readonly FollowUpLink[]
  /** Links to it that people reject. */
  readonly rejected: readonly GraphEdge[]
}

export interface FollowUpLink {
  readonly edge: GraphEdge
  /** The measure, plan move, assignment or document that follows up. */
  readonly by: GraphNode
}

/** Families that may report findings or recommendations; of others, to have none says nothing. */
const REPORTING: readonly unknown[] = [
  'AUDIT_REPORT',
  'EVALUATION',
  'REPORT',
  'ANNUAL_REPORT',
  'OTHER',
] satisfies readonly DocumentKind[]

/**
 * Each finding and recommendation of a report, in the order of their keys. Throws
 * NODE_NOT_FOUND, and NOT_A_REPORT when the key is no document or one that reports none.
 */
export async function coverageOf(reader: StoreReader, report: string): Promise<CoverageReport> {
  const [document] = await nodesOf(reader, [report])
  if (document?.label !== 'Document')
    throw new AppError(
      'NOT_A_REPORT',
      `"${report}" is no document, but a ${document?.label}.`,
      'Name the report that holds the findings: the key before the first stroke.',
    )
  const [nodes, scope] = await Promise.all([
    listAll(reader, { labels: ['Finding', 'Recommendation'], work: document.key }),
    scopeOf(reader),
  ])
  if (nodes.length === 0 && !REPORTING.includes(document.properties.kind))
    throw new AppError(
      'NOT_A_REPORT',
      `"${report}" is no report with findings or recommendations, but a document of the kind ${document.properties.kind}.`,
      'Name the report that holds the findings. What the measures of a plan answer is told by followUp, on the command line by trace.',
    )
  const items = await coverItems(reader, nodes)
  const leftOut = leftOutOf(items.flatMap(({ rejected }) => rejected))
  return { report: document, items, counts: countBy(items), leftOut, scope }
}

/** Three calls of the port, however many nodes. */
export async function coverItems(
  reader: StoreReader,
  nodes: readonly GraphNode[],
): Promise<readonly CoverageItem[]> {
  if (nodes.length === 0) return []
  const query = { keys: nodes.map(node => node.key), direction: 'IN', types: ['FOLLOWS_UP'] } as const
  const [edges, rejected] = await Promise.all([reader.edges(query), rejectedEdges(reader, query)])
  const sources = await nodeMap(
    reader,
    edges.map(edge => edge.source),
  )
  const byTarget = groupBy(edges, edge => edge.target)
  return nodes.map(node => ({
    node,
    ...coverageWords(node),
    links: (byTarget.get(node.key) ?? []).toSorted(strongestFirst).flatMap(edge => {
      const by = sources.get(edge.source)
      return by ? [{ edge, by }] : []
    }),
    rejected: rejected.filter(({ target }) => target === node.key),
  }))
}

/** What linking wrote on the node. A node that it has not reached is not known to lack anything. */
function coverageWords(node: GraphNode): { coverage: Coverage; reason: string } {
  const coverage = COVERAGES.find(value => value === node.properties.coverage)
  const reason = node.properties.coverageReason
  return {
    coverage: coverage ?? 'CANNOT_TELL',
    reason: typeof reason === 'string' ? reason : coverage ? '' : 'Lenkene er ikke beregnet ennå.',
  }
}

function countBy(items: readonly CoverageItem[]): Readonly<Record<Coverage, number>> {
  const counts = { FOLLOWED_UP: 0, PARTLY: 0, NONE_FOUND: 0, CANNOT_TELL: 0 }
  for (const item of items) counts[item.coverage] += 1
  return counts
}
