import type { GraphEdge } from '../../graph/model/edge.ts'
import type { NodeLabel } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { Way } from '../../graph/store/reach-plan.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { AUDITED, CHAIN_STEPS } from './chain-steps.ts'
import { CHAIN_TYPES, chainWays, DIVIDED, LEADS_ON, OF_THE_WHOLE } from './chain-ways.ts'
import { type LeftOut, leftOutOf, rejectedEdges } from './left-out.ts'
import { nodeMap, nodesOf } from './nodes-of.ts'
import { shortestPaths, type TracePath } from './shortest-paths.ts'
import { strongestFirst } from './strongest-first.ts'

/** From a status report to an audit finding there are eight steps; one more for a parent of either. */
export const MAX_DEPTH = 9

/** Nodes shown of one direction: more is a list and no chain. */
export const MAX_NODES = 400

export interface Trace {
  readonly from: GraphNode
  readonly to?: GraphNode
  /** With `to`: the shortest paths between the two, and the shortest of stated links alone. */
  readonly paths: readonly TracePath[]
  /** Without `to`: what the node answers to, nearest first, each node once. */
  readonly up: readonly ChainLink[]
  /** Without `to`: what answers to the node. */
  readonly down: readonly ChainLink[]
  /** Links of the chain at its beginning, or at either end. */
  readonly leftOut: LeftOut
}

export interface ChainLink {
  /** Steps from the node that was asked about, from 1. */
  readonly depth: number
  readonly node: GraphNode
  /** Key of the node one step nearer, which the edge joins it to; or of the report that a finding stands in. */
  readonly via: string
  readonly edge: GraphEdge
}

/** The chain between two nodes, or both ways from one. Throws NODE_NOT_FOUND. */
export async function traceChain(reader: StoreReader, from: string, to?: string): Promise<Trace> {
  if (to !== undefined) {
    const [start, end] = (await nodesOf(reader, [from, to])) as [GraphNode, GraphNode]
    const paths = await shortestPaths(reader, start, end)
    const leftOut = await leftOutAt(reader, [start.key, end.key])
    return { from: start, to: end, paths, up: [], down: [], leftOut }
  }
  const [start] = (await nodesOf(reader, [from])) as [GraphNode]
  const [up, down] = await Promise.all([climb(reader, start, true), climb(reader, start, false)])
  return { from: start, paths: [], up, down, leftOut: await leftOutAt(reader, [start.key]) }
}

async function leftOutAt(reader: StoreReader, keys: readonly string[]): Promise<LeftOut> {
  return leftOutOf(await rejectedEdges(reader, { keys, types: CHAIN_TYPES }))
}

/** Breadth first, so that each node stands at its least distance. As `tracePlan` says it ahead. */
async function climb(reader: StoreReader, start: GraphNode, upward: boolean): Promise<readonly ChainLink[]> {
  const seen = new Set([start.key])
  const labels = new Map([[start.key, start.label]])
  const links: ChainLink[] = []
  const ways = chainWays(upward, isAudited(start))
  const whole = upward ? new Set<string>() : await reportsOf(reader, start)
  let front: readonly GraphNode[] = [start]
  let edges: readonly GraphEdge[] = [
    ...(await edgesBy(reader, ways, front)),
    ...(await edgesOfWhole(reader, whole)),
  ]
  for (let depth = 1; depth <= MAX_DEPTH && edges.length > 0 && links.length < MAX_NODES; depth += 1) {
    const nodes = await nodeMap(
      reader,
      edges.flatMap(edge => [edge.source, edge.target]),
    )
    const next: GraphNode[] = []
    const from = new Set([...front.map(({ key }) => key), ...(depth === 1 ? whole : [])])
    for (const { via, node, edge } of steps(edges, from, nodes, labels, upward)) {
      if (whole.has(via) && !OF_THE_WHOLE.includes(edge.type)) continue
      if (!upward && isAudited(start) && strays(edge, labels.get(via))) continue
      if (seen.has(node.key) || links.length >= MAX_NODES) continue
      seen.add(node.key)
      labels.set(node.key, node.label)
      if (leadsOn(node)) next.push(node)
      links.push({ depth, node, via, edge })
    }
    front = next
    edges = links.length < MAX_NODES && depth < MAX_DEPTH ? await edgesBy(reader, ways, front) : []
  }
  return links
}

async function edgesBy(
  reader: StoreReader,
  ways: readonly Way[],
  front: readonly GraphNode[],
): Promise<readonly GraphEdge[]> {
  const read = ways.map(({ edges, near }) => {
    const keys = front.filter(({ label }) => !near || near.includes(label)).map(({ key }) => key)
    return keys.length === 0 ? [] : reader.edges({ ...edges, keys })
  })
  return (await Promise.all(read)).flat()
}

async function edgesOfWhole(reader: StoreReader, whole: ReadonlySet<string>): Promise<readonly GraphEdge[]> {
  return whole.size === 0 ? [] : reader.edges({ keys: [...whole], direction: 'IN', types: OF_THE_WHOLE })
}

/**
 * Down from a finding: a plan that answers its report does not answer it with
 * all that the plan holds, nor with what meets some demand of the assignment.
 */
function strays({ type }: GraphEdge, from: NodeLabel | undefined): boolean {
  return type === 'MET_BY' || (type === 'PART_OF' && !DIVIDED.some(label => label === from))
}

function isAudited({ label }: GraphNode): boolean {
  return AUDITED.includes(label)
}

/** The report of a finding or recommendation. One call of the port. */
async function reportsOf(reader: StoreReader, node: GraphNode): Promise<ReadonlySet<string>> {
  if (!isAudited(node) || node.work === undefined) return new Set()
  return new Set((await nodeMap(reader, [node.work])).keys())
}

function leadsOn({ label, properties }: GraphNode): boolean {
  return label !== 'Document' || LEADS_ON.some(kind => kind === properties.kind)
}

type Step = Omit<ChainLink, 'depth'>

/** What one level leads to, in the order of CHAIN_STEPS, the strongest edge first. */
function steps(
  edges: readonly GraphEdge[],
  front: ReadonlySet<string>,
  nodes: ReadonlyMap<string, GraphNode>,
  labels: ReadonlyMap<string, NodeLabel>,
  upward: boolean,
): readonly Step[] {
  return CHAIN_STEPS.flatMap(step => {
    const forward = (step.upward === 'OUT') === upward
    return edges
      .filter(edge => edge.type === step.type && front.has(forward ? edge.source : edge.target))
      .toSorted(strongestFirst)
      .flatMap(edge => {
        const via = forward ? edge.source : edge.target
        const node = nodes.get(forward ? edge.target : edge.source)
        const from = labels.get(via)
        const [lower, upper] = upward ? [from, node?.label] : [node?.label, from]
        return node && allows(step.upper, upper) && allows(step.lower, lower) ? [{ via, node, edge }] : []
      })
  })
}

function allows(labels: readonly string[] | undefined, label: string | undefined): boolean {
  return labels === undefined || labels.some(each => each === label)
}
