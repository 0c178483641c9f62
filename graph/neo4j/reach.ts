import type { GraphEdge } from '../model/edge.ts'
import type { GraphNode } from '../model/node.ts'
import type { JudgedReview } from '../model/review.ts'
import { type Calls, runNow } from '../store/calls.ts'
import { allows } from '../store/edge-book.ts'
import { sortEdges } from '../store/edge-order.ts'
import { reachSteps } from '../store/reach.ts'
import { queryName, type Reached, type ReachPlan } from '../store/reach-plan.ts'
import { shortestEdges } from '../store/shortest-edges.ts'
import { isWhole, type ReachedEdge } from '../store/slim-edge.ts'
import type { EdgeQuery, NodePage, StoreStatus } from '../store/store.ts'
import type { Run } from './connection.ts'
import { type CountRow, countsOf } from './count-store.ts'
import { FORMAT } from './migrations.ts'
import { missing } from './neo4j-error.ts'
import { ReachQuery } from './reach-query.ts'

type PageRow = readonly [
  at: number,
  work: string | null,
  counts: readonly [total: number, first: number, last: number],
  keys: readonly string[],
]

type Answer = readonly [
  status: Omit<StoreStatus, 'format'>,
  isOver: boolean,
  nodes: readonly string[],
  /** In all the detail that was asked for, those with most of it first. */
  edges: readonly string[],
  moved: readonly (readonly [was: string, now: string])[],
  pages: readonly PageRow[],
  counts?: CountRow | null,
  reviews?: readonly string[],
]

const queries = new WeakMap<ReachPlan, ReachQuery>()

/** In one question: the server brings all that the plan can reach, and the plan is followed over that. */
export async function reach(run: Run, plan: ReachPlan, url: string): Promise<Reached> {
  const query = queryOf(plan)
  const [answer] = await run<Answer>(query.cypher, query.values)
  if (!answer) throw missing(url)
  const calls = callsOver(answer, query)
  // What the server found too much was not brought: nothing may be taken for whole.
  const [, isOver] = answer
  const roots = isOver ? [] : plan.roots
  return runNow(reachSteps({ ...plan, roots, limit: Number.MAX_SAFE_INTEGER }), calls)
}

/** Made once of a plan that is followed again. */
function queryOf(plan: ReachPlan): ReachQuery {
  const known = queries.get(plan)
  if (known) return known
  const query = new ReachQuery(plan)
  queries.set(plan, query)
  return query
}

function callsOver(answer: Answer, { lists }: ReachQuery): Calls {
  const [status, , bodies, texts, moved, rows, counts, reviews] = answer
  const nodes = new Map(parsed<GraphNode>(bodies).map(node => [node.key, node]))
  for (const [was, now] of moved) {
    const node = nodes.get(now)
    if (node) nodes.set(was, node)
  }
  const edges = edgesOf(parsed<ReachedEdge>(texts))
  const pages = new Map(
    rows.map(page => {
      const [at, work] = page
      const query = work === null ? lists[at]! : { ...lists[at]!, work }
      return [queryName(query), pageOf(page, nodes, query.fromEnd)]
    }),
  )
  const calls: Calls = {
    status: () => ({ format: FORMAT, ...status }),
    nodes: keys => keys.map(key => nodes.get(key)),
    list: query => pages.get(queryName(query))!,
    // What a plan asks for whole came whole.
    edges: query => edgesAmong(edges, query) as readonly GraphEdge[],
    slimEdges: query => edgesAmong(edges, query),
    paths: query => runNow(shortestEdges(query), calls),
    counts: () => countsOf(counts!),
    reviews: () => parsed<JudgedReview>(reviews ?? []),
  }
  return calls
}

function pageOf(
  [, , [total, first, last], keys]: PageRow,
  nodes: ReadonlyMap<string, GraphNode>,
  fromEnd = false,
): NodePage {
  const page = (fromEnd ? keys.toReversed() : keys).map(key => nodes.get(key)!)
  const start = fromEnd ? last - page.length : first
  return {
    nodes: page,
    totalCount: total,
    hasPrevious: start > 0,
    hasNext: start + page.length < total,
  }
}

/** Sorted, each once. */
function edgesOf(edges: readonly ReachedEdge[]): readonly ReachedEdge[] {
  // The same edges stand side by side then, and the one that tells most is still the first of them.
  return sortEdges(edges).filter((edge, at, all) => {
    const before = all[at - 1]
    return !(before && isSameEdge(before, edge))
  })
}

function isSameEdge(a: ReachedEdge, b: ReachedEdge): boolean {
  return a.type === b.type && a.source === b.source && a.target === b.target && a.origin === b.origin
}

function parsed<T>(texts: readonly string[]): readonly T[] {
  return texts.map(text => JSON.parse(text) as T)
}

function edgesAmong(edges: readonly ReachedEdge[], query: EdgeQuery): readonly ReachedEdge[] {
  const { direction = 'BOTH', types, rejected = false } = query
  const keys = query.keys && new Set(query.keys)
  return edges.filter(
    edge =>
      (!keys ||
        (direction !== 'IN' && keys.has(edge.source)) ||
        (direction !== 'OUT' && keys.has(edge.target))) &&
      (!types || types.includes(edge.type)) &&
      (isWhole(edge) && edge.verdict === 'REJECTED') === rejected &&
      allows(query, edge),
  )
}
