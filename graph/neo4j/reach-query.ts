import type { EdgeHop, Hop, ReachPlan, ReachRoot } from '../store/reach-plan.ts'
import type { NodeQuery } from '../store/store.ts'
import { int } from './connection.ts'
import { COUNTS } from './count-store.ts'
import { REVIEWS } from './list-reviews.ts'
import { pageText } from './page-text.ts'
import { edgeConditions, ofLabels, typesOf, whereOf } from './query-text.ts'
import { type Road, roadsOf } from './roads-of.ts'
import { isCited, usesOf } from './uses-of.ts'
import { anyWay, visitedText } from './visited-text.ts'

/**
 * One question for everything that a plan stands for. Each step of the plan is a
 * subquery from a list of nodes to a list of edges and a list of nodes, which get
 * a name each. The answer is one row: every node and edge once, so that the plan
 * can be followed once more over what came. Beyond `limit` nothing is reached.
 */
export class ReachQuery {
  readonly values: Record<string, unknown> = {}
  /** The lists of the plan, as pages name them. */
  readonly lists: NodeQuery[] = []
  readonly cypher: string
  readonly #steps: string[] = []
  readonly #nodes: string[] = []
  readonly #edges: string[] = []
  readonly #moved: string[] = []
  readonly #pages: string[] = []
  readonly #waiting = new Map<Hop | readonly Hop[], string[]>()
  readonly #limit: string
  #reached = 'reached'
  #names = 0

  constructor({ roots, limit, counts, reviews }: ReachPlan) {
    this.#limit = this.#bind(int(limit))
    for (const root of roots) this.#root(root)
    this.#goOn(usesOf(roots))
    this.cypher = `
      MATCH (store:SporbarStore)
      WITH store, 0 AS reached
      ${this.#steps.join('\n')}
      ${this.#once('nodes', this.#nodes)}
      ${this.#once('edges', this.#edges)}
      ${counts ? `CALL () { CALL () { ${COUNTS} } RETURN row AS counts }` : ''}
      ${reviews ? `CALL () { CALL () { ${REVIEWS} } RETURN collect(row) AS reviews }` : ''}
      RETURN {
        status: store {.revision, .linked, .madeBy, .asOf}, isOver: ${this.#reached} > ${this.#limit},
        nodes: nodes, edges: edges,
        moved: ${this.#moved.join(' + ') || '[]'}, pages: ${this.#pages.join(' + ') || '[]'}
        ${counts ? ', counts: counts' : ''} ${reviews ? ', reviews: reviews' : ''}
      } AS row
    `
  }

  #root(root: ReachRoot): void {
    const { hops = [] } = root
    if ('keys' in root) this.#on(this.#resolved('', `UNWIND ${this.#bind(root.keys)} AS key`), hops)
    else if ('list' in root) this.#on(this.#listed(root.list), hops)
    else if ('edges' in root) {
      const [edges, near, far] = [this.#name(), this.#name(), this.#name()]
      const where = whereOf(edgeConditions(root.edges, this.#bind))
      this.#step(
        [],
        [edges],
        [near, far],
        `
        MATCH (a:Sporbar)-[r${typesOf(root.edges.types)}]->(b:Sporbar) ${where}
        RETURN collect(r) AS ${edges}, collect(DISTINCT a) AS ${near}, collect(DISTINCT b) AS ${far}`,
      )
      this.#cited(edges, root.cited)
      this.#on(this.#let(`${near} + ${far}`), hops)
    } else {
      const { from, to, types, origins, maxSteps } = root.paths
      const ends = this.#resolved('', `UNWIND ${this.#bind([from, to])} AS key`)
      const [edges, nodes] = [this.#name(), this.#name()]
      const allowed = ['r.rejected IS NULL', ...(origins ? [`r.origin IN ${this.#bind(origins)}`] : [])]
      this.#step(
        [ends],
        [edges],
        [nodes],
        `
        WITH ${ends}[0] AS a, ${ends}[1] AS b WHERE a <> b
        MATCH way = allShortestPaths((a)-[${typesOf(types)}*..${Math.trunc(maxSteps)}]-(b))
        WHERE all(r IN relationships(way) WHERE ${allowed.join(' AND ')})
        UNWIND relationships(way) AS r
        WITH DISTINCT r, [startNode(r), endNode(r)] AS both
        UNWIND both AS n
        RETURN collect(DISTINCT r) AS ${edges}, collect(DISTINCT n) AS ${nodes}`,
      )
      this.#cited(edges, root.cited)
      this.#on(this.#let(`${ends} + ${nodes}`), hops)
    }
  }

  #on(front: string, hops: readonly Hop[]): void {
    for (const hop of hops) this.#later(hop, front)
  }

  /** What is asked of several lists alike waits for all of them: it is asked once. */
  #later(what: Hop | readonly Hop[], list: string): void {
    this.#waiting.set(what, [...(this.#waiting.get(what) ?? []), list])
  }

  #goOn(uses: ReadonlyMap<unknown, number>): void {
    while (this.#waiting.size > 0) {
      const all = [...this.#waiting.keys()]
      const what = all.find(one => uses.get(one) === 1) ?? all.find(isCited) ?? all[0]!
      const lists = this.#waiting.get(what)!
      this.#waiting.delete(what)
      const list = lists.length === 1 ? lists[0]! : this.#let(lists.join(' + '))
      if (!isCited(what)) this.#hop(what, list)
      else {
        const keys = `UNWIND ${list} AS r UNWIND r._cited AS key WITH DISTINCT key`
        this.#on(this.#resolved(list, keys), what)
      }
    }
  }

  #hop(hop: Hop, front: string): void {
    const from = hop.at ? this.#let(ofLabels(front, hop.at)) : front
    const { hops: further = [] } = hop
    if ('ways' in hop) this.#walk(from, hop)
    else if ('list' in hop) this.#on(this.#listed(hop.list, from), further)
    else {
      const keys = `UNWIND ${from} AS a WITH DISTINCT a.${hop.field} AS key WHERE key IS NOT NULL`
      this.#on(this.#resolved(from, keys), further)
    }
  }

  #walk(start: string, { ways, times = 1, atMost, ends = true, cited, hops = [] }: EdgeHop): void {
    const roads = roadsOf(ways)
    const front =
      times === 1 ? start : this.#let(visitedText(start, roads, { steps: times - 1, atMost }, this.#bind))
    const found = roads.map(road => this.#along(front, road, ends))
    for (const { edges } of found) this.#cited(edges, cited)
    if (hops.length > 0) this.#on(this.#let(found.map(({ nodes }) => nodes).join(' + ')), hops)
  }

  /** All that is read along a road; what has another label than `far` is read and not gone on from, or is gone on from in vain. */
  #along(front: string, road: Road, ends: boolean): { edges: string; nodes: string } {
    const [edges, nodes] = [this.#name(), this.#name()]
    const conditions = [...edgeConditions(road.choice, this.#bind), anyWay(road, 'a', () => [], this.#bind)]
    this.#step(
      [front],
      [edges],
      ends ? [nodes] : [],
      `
      UNWIND ${this.#within(front)} AS a
      WITH DISTINCT a
      MATCH (a)${road.pattern('b:Sporbar')} ${whereOf(conditions)}
      RETURN collect(DISTINCT r) AS ${edges} ${ends ? `, collect(DISTINCT b) AS ${nodes}` : ''}`,
    )
    return { edges, nodes: ends ? nodes : '[]' }
  }

  #cited(edges: string, hops: readonly Hop[] | undefined): void {
    if (hops) this.#later(hops, edges)
  }

  /** The nodes of keys, also of those that have moved; `keys` gives them as `key`, row by row. */
  #resolved(from: string, keys: string): string {
    const [nodes, moved] = [this.#name(), this.#name()]
    this.#step(
      from === '' ? [] : [from],
      [],
      [nodes],
      `
      ${keys}
      OPTIONAL MATCH (here:Sporbar {key: key})
      OPTIONAL MATCH (redirect:SporbarRedirect {was: key})
      OPTIONAL MATCH (there:Sporbar {key: redirect.now})
      WITH key, coalesce(here, there) AS n
      RETURN collect(n) AS ${nodes}, collect(CASE WHEN n.key <> key THEN [key, n.key] END) AS ${moved}`,
    )
    this.#moved.push(moved)
    return nodes
  }

  /** One page; with `works` one for each document among them. */
  #listed(list: Omit<NodeQuery, 'work'> & { readonly work?: string }, works?: string): string {
    const [nodes, pages] = [this.#name(), this.#name()]
    const at = this.#bind(int(this.lists.push(list) - 1))
    const start = works ? `UNWIND ${this.#within(works)} AS a WITH DISTINCT a.key AS work` : ''
    const page = `{at: ${at}, work: ${works ? 'work' : 'null'}, total: total, first: first, last: last,
      keys: [n IN found | n.key]}`
    this.#step(
      works ? [works] : [],
      [],
      [nodes],
      `
      ${start} ${pageText(list, works !== undefined, this.#bind)}
      WITH collect(${page}) AS ${pages}, collect(found) AS lists
      RETURN ${pages}, reduce(all = [], list IN lists | all + list) AS ${nodes}`,
    )
    this.#pages.push(pages)
    return nodes
  }

  /** `text` returns nothing but collections: a constant beside them would leave no row where nothing matches. */
  #step(from: readonly string[], edges: readonly string[], nodes: readonly string[], text: string): void {
    const scope = [...new Set([...from, this.#reached])].join(', ')
    const before = this.#reached
    this.#reached = this.#name()
    const more = [...edges, ...nodes].map(list => ` + size(${list})`).join('')
    this.#steps.push(`CALL (${scope}) { ${text} }`, `WITH *, ${before}${more} AS ${this.#reached}`)
    this.#edges.push(...edges)
    this.#nodes.push(...nodes)
  }

  #within(list: string): string {
    return `CASE WHEN ${this.#reached} > ${this.#limit} THEN [] ELSE ${list} END`
  }

  #once(name: string, lists: readonly string[]): string {
    return `
      CALL (*) {
        UNWIND ${this.#within(lists.join(' + ') || '[]')} AS one
        WITH DISTINCT one
        RETURN collect(one._body) AS ${name}
      }`
  }

  #let(list: string): string {
    const name = this.#name()
    this.#steps.push(`WITH *, ${list} AS ${name}`)
    return name
  }

  #name(): string {
    return `v${++this.#names}`
  }

  readonly #bind = (value: unknown): string => {
    const name = `p${Object.keys(this.values).length}`
    this.values[name] = value
    return `$${name}`
  }
}
