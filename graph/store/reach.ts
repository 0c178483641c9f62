import type { GraphEdge } from '../model/edge.ts'
import type { GraphNode } from '../model/node.ts'
import { ask, type Steps } from './calls.ts'
import { EdgeBook } from './edge-book.ts'
import {
  type EdgeChoice,
  type EdgeHop,
  type FieldHop,
  type Hop,
  queryName,
  type Reached,
  type ReachPlan,
  type ReachRoot,
} from './reach-plan.ts'
import { type EdgeDetail, isWhole, type ReachedEdge } from './slim-edge.ts'
import type { NodePage, NodeQuery } from './store.ts'

/** The plan by the smaller calls: what `reach` means, and how stores that answer at once do it. */
export function* reachSteps(plan: ReachPlan): Steps<Reached> {
  const status = yield* ask('status')
  const counts = plan.counts ? yield* ask('counts') : undefined
  const reviews = plan.reviews ? yield* ask('reviews') : undefined
  const more = { status, ...(counts && { counts }), ...(reviews && { reviews }) }
  const walk = new Walk(plan.limit)
  for (const root of plan.roots) yield* walk.root(root)
  if (walk.isOver)
    return { ...more, nodes: new Map(), edges: new EdgeBook(), lists: new Map(), paths: new Map() }
  return { ...more, nodes: walk.nodes, edges: walk.edges, lists: walk.lists, paths: walk.paths }
}

class Walk {
  readonly nodes = new Map<string, GraphNode | undefined>()
  readonly edges = new EdgeBook()
  readonly lists = new Map<string, NodePage>()
  readonly paths = new Map<string, readonly GraphEdge[] | undefined>()
  #left: number

  constructor(limit: number) {
    this.#left = limit
  }

  get isOver(): boolean {
    return this.#left < 0
  }

  *root(root: ReachRoot): Steps<void> {
    if (this.isOver) return
    if ('keys' in root) return yield* this.#on(yield* this.#read(root.keys), root.hops)
    if ('list' in root) return yield* this.#on(yield* this.#list(root.list), root.hops)
    if ('edges' in root) {
      const edges = yield* ask('edges', root.edges)
      this.#left -= edges.length
      this.edges.learnAll(root.edges, edges)
      yield* this.#cited(edges, root.cited)
      return yield* this.#on(yield* this.#read(endsOf(edges)), root.hops)
    }
    const [from, to] = yield* this.#read([root.paths.from, root.paths.to])
    const query = { ...root.paths, from: from?.key ?? root.paths.from, to: to?.key ?? root.paths.to }
    const edges = yield* ask('paths', query)
    this.#left -= edges?.length ?? 0
    this.paths.set(queryName(query), edges)
    yield* this.#cited(edges ?? [], root.cited)
    yield* this.#on(yield* this.#read([query.from, query.to, ...endsOf(edges ?? [])]), root.hops)
  }

  *#on(found: readonly (GraphNode | undefined)[], hops: readonly Hop[] = []): Steps<void> {
    const front = [...new Set(found)].filter(node => node !== undefined)
    for (const hop of hops) {
      const from = hop.at ? front.filter(({ label }) => hop.at?.includes(label)) : front
      if (from.length === 0 || this.isOver) continue
      if ('ways' in hop) yield* this.#walk(from, hop)
      else if ('field' in hop)
        yield* this.#on(yield* this.#read(from.flatMap(node => keyIn(node, hop.field) ?? [])), hop.hops)
      else
        for (const { key } of from) yield* this.#on(yield* this.#list({ ...hop.list, work: key }), hop.hops)
    }
  }

  *#walk(
    start: readonly GraphNode[],
    { ways, times = 1, atMost, shows, ends = true, cited, hops }: EdgeHop,
  ): Steps<void> {
    const seen = new Set(start.map(({ key }) => key))
    const reached = new Map<string, GraphNode>()
    let front = start
    for (let step = 0; step < times && front.length > 0; step += 1) {
      if (this.isOver || (atMost !== undefined && reached.size >= atMost)) break
      const next = new Map<string, GraphNode>()
      for (const { edges: choice, near, far, through } of ways) {
        const from = near ? front.filter(({ label }) => near.includes(label)) : front
        const keys = from.map(({ key }) => key)
        const query = { ...choice, keys }
        const edges =
          keys.length === 0 ? [] : shows ? yield* ask('slimEdges', query, shows) : yield* ask('edges', query)
        this.#left -= edges.length
        this.edges.learn(keys, choice, edges)
        if (shows !== 'ENDS') yield* this.#cited(edges, cited, shows)
        if (!ends) continue
        for (const node of yield* this.#read(othersOf(edges, new Set(keys), choice.direction))) {
          if (!node || (far && !far.includes(node.label))) continue
          reached.set(node.key, node)
          const stops =
            through && node.label === 'Document' && !through.some(kind => kind === node.properties.kind)
          if (!stops && !seen.has(node.key)) next.set(node.key, node)
        }
      }
      for (const key of next.keys()) seen.add(key)
      front = [...next.values()]
    }
    yield* this.#on([...reached.values()], hops)
  }

  *#cited(edges: readonly ReachedEdge[], hops: readonly Hop[] | undefined, shows?: EdgeDetail): Steps<void> {
    // A store may bring more than is shown: what is reached is the same.
    const documentsIn = shows === 'QUOTES' ? quotedIn : citedIn
    if (hops) yield* this.#on(yield* this.#read(edges.flatMap(documentsIn)), hops)
  }

  *#list(query: NodeQuery): Steps<readonly GraphNode[]> {
    const page = yield* ask('list', query)
    this.#left -= page.nodes.length
    this.lists.set(queryName(query), page)
    for (const node of page.nodes) this.nodes.set(node.key, node)
    return page.nodes
  }

  /** Nodes that are known already are not asked for, but they are reached. */
  *#read(keys: readonly string[]): Steps<readonly (GraphNode | undefined)[]> {
    const missing = [...new Set(keys)].filter(key => !this.nodes.has(key))
    if (missing.length > 0) {
      const found = yield* ask('nodes', missing)
      this.#left -= missing.length
      for (const [at, key] of missing.entries()) this.#learn(key, found[at])
    }
    return keys.map(key => this.nodes.get(key))
  }

  #learn(key: string, node: GraphNode | undefined): void {
    this.nodes.set(key, node)
    // A key that has moved is known by both.
    if (node) this.nodes.set(node.key, node)
  }
}

function citedIn(edge: ReachedEdge): readonly string[] {
  return isWhole(edge)
    ? edge.evidence.flatMap(({ document, via }) => (via ? [document, via] : document))
    : quotedIn(edge)
}

function quotedIn(edge: ReachedEdge): readonly string[] {
  return ((isWhole(edge) ? edge.evidence : edge.quotes) ?? []).map(({ document }) => document)
}

function endsOf(edges: readonly ReachedEdge[]): readonly string[] {
  return edges.flatMap(({ source, target }) => [source, target])
}

function othersOf(
  edges: readonly ReachedEdge[],
  keys: ReadonlySet<string>,
  direction: EdgeChoice['direction'] = 'BOTH',
): readonly string[] {
  return edges.flatMap(({ source, target }) => [
    ...(direction !== 'IN' && keys.has(source) ? [target] : []),
    ...(direction !== 'OUT' && keys.has(target) ? [source] : []),
  ])
}

/** The key that a field holds. */
function keyIn({ work, properties }: GraphNode, field: FieldHop['field']): string | undefined {
  const value = field === 'work' ? work : properties[field]
  return typeof value === 'string' ? value : undefined
}
