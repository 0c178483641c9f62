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

interface Answer {
  readonly status: Omit<StoreStatus, 'format'>
  readonly isOver: boolean
  readonly nodes: readonly string[]
  /** In all the detail that was asked for, those with most of it first. */
  readonly edges: readonly string[]
  readonly moved: readonly (readonly [was: string, now: string])[]
  readonly pages: readonly {
    readonly at: number
    readonly work: string | null
    readonly total: number
    readonly first: number
    readonly last: number
    readonly keys: readonly string[]
  }[]
  readonly counts?: CountRow
  readonly reviews?: readonly string[]
}

/** In one question: the server brings all that the plan can reach, and the plan is followed over that. */
export async function reach(run: Run, plan: ReachPlan, url: string): Promise<Reached> {
  const query = new ReachQuery(plan)
  // Sent each time, and longer by half with the white space that makes it readable; no text is quoted in it.
  const [answer] = await run<Answer>(query.cypher.replace(/\s+/g, ' '), query.values)
  if (!answer) throw missing(url)
  const calls = callsOver(answer, query)
  // What the server found too much was not brought: nothing may be taken for whole.
  const roots = answer.isOver ? [] : plan.roots
  return runNow(reachSteps({ ...plan, roots, limit: Number.MAX_SAFE_INTEGER }), calls)
}

function callsOver(answer: Answer, { lists }: ReachQuery): Calls {
  const nodes = new Map(parsed<GraphNode>(answer.nodes).map(node => [node.key, node]))
  for (const [was, now] of answer.moved) {
    const node = nodes.get(now)
    if (node) nodes.set(was, node)
  }
  const edges = edgesIn(answer)
  const pages = new Map(
    answer.pages.map(page => {
      const work = page.work === null ? {} : { work: page.work }
      return [queryName({ ...lists[page.at]!, ...work }), pageOf(page, nodes, lists[page.at]?.fromEnd)]
    }),
  )
  const calls: Calls = {
    status: () => ({ format: FORMAT, ...answer.status }),
    nodes: keys => keys.map(key => nodes.get(key)),
    list: query => pages.get(queryName(query))!,
    // What a plan asks for whole came whole.
    edges: query => edgesAmong(edges, query) as readonly GraphEdge[],
    slimEdges: query => edgesAmong(edges, query),
    paths: query => runNow(shortestEdges(query), calls),
    counts: () => countsOf(answer.counts!),
    reviews: () => parsed<JudgedReview>(answer.reviews ?? []),
  }
  return calls
}

function pageOf(
  { total, first, last, keys }: Answer['pages'][number],
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
function edgesIn({ edges }: Answer): readonly ReachedEdge[] {
  // The same edges stand side by side then, and the one that tells most is still the first of them.
  return sortEdges(parsed<ReachedEdge>(edges)).filter((edge, at, all) => {
    const before = all[at - 1]
    return !(before && isSameEdge(before, edge))
  })
}

function isSameEdge(a: ReachedEdge, b: ReachedEdge): boolean {
  return a.type === b.type && a.source === b.source && a.target === b.target && a.origin === b.origin
}

/** All at once: to begin anew for each takes longer than what is in it. */
function parsed<T>(texts: readonly string[]): readonly T[] {
  return JSON.parse(`[${texts.join(',')}]`) as readonly T[]
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
