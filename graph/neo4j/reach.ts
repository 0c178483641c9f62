import { edgeId, type GraphEdge } from '../model/edge.ts'
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
import { edgeOf, type SlimRow } from './slim-row.ts'

interface Answer {
  readonly status: Omit<StoreStatus, 'format'>
  readonly isOver: boolean
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
  readonly slim: readonly SlimRow[]
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
  const bodies = answer.nodes.map(body => JSON.parse(body) as GraphNode)
  const nodes = new Map(bodies.map(node => [node.key, node]))
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
    reviews: () => (answer.reviews ?? []).map(body => JSON.parse(body) as JudgedReview),
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

/** Sorted, each once: with the most that came of it. */
function edgesIn({ edges, slim }: Answer): readonly ReachedEdge[] {
  const found = new Map<string, ReachedEdge>()
  for (const edge of [...slim.map(edgeOf), ...edges.map(body => JSON.parse(body) as GraphEdge)]) {
    const id = edgeId(edge)
    const known = found.get(id)
    if (!known || isWhole(edge) || !('quotes' in known)) found.set(id, edge)
  }
  return sortEdges([...found.values()])
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
