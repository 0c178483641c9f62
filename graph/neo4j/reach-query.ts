import type { NodeLabel } from '../model/labels.ts'
import type { EdgeHop, Hop, ReachPlan, ReachRoot } from '../store/reach-plan.ts'
import type { EdgeDetail } from '../store/slim-edge.ts'
import type { NodeQuery } from '../store/store.ts'
import { int } from './connection.ts'
import { COUNTS } from './count-store.ts'
import { inOnePacket } from './in-one-packet.ts'
import { REVIEWS } from './list-reviews.ts'
import { pageText } from './page-text.ts'
import { pathText } from './path-text.ts'
import { edgeConditions, joined, labelsOf, ofLabels, typesOf, whereOf } from './query-text.ts'
import { resolvedText } from './resolved-text.ts'
import { type Road, roadsOf } from './roads-of.ts'
import { edgeText } from './stored-edge.ts'
import { isCited, usesOf } from './uses-of.ts'
import { anyWay, visitedText } from './visited-text.ts'

interface Step {
  /** Names of the lists that it makes. */
  readonly edges?: readonly string[]
  readonly nodes?: readonly string[]
  readonly more?: readonly string[]
  readonly detail?: EdgeDetail | 'WHOLE' | undefined
}

/** From most to least. */
const DETAILS = ['WHOLE', 'QUOTES', 'ENDS'] as const

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
  readonly #edges: Record<'WHOLE' | EdgeDetail, string[]> = { WHOLE: [], QUOTES: [], ENDS: [] }
  readonly #moved: string[] = []
  readonly #pages: string[] = []
  readonly #waiting = new Map<Hop | readonly Hop[], string[]>()
  readonly #limit: string
  #reached = 'v0'
  #names = 0

  constructor({ roots, limit, counts, reviews }: ReachPlan) {
    this.#limit = this.#bind(int(limit))
    for (const root of roots) this.#root(root)
    this.#goOn(usesOf(roots))
    const nodes = this.#once(this.#nodes, 'n._body')
    const edges = DETAILS.map(detail => this.#once(this.#edges[detail], edgeText(detail)))
    this.cypher = inOnePacket(`
      MATCH (s:SporbarStore)
      WITH s, 0 AS v0
      ${this.#steps.join('\n')}
      ${[nodes, ...edges].map(({ text }) => text).join('\n')}
      ${counts ? `CALL () { CALL () { ${COUNTS} } RETURN row AS counts }` : ''}
      ${reviews ? `CALL () { CALL () { ${REVIEWS} } RETURN collect(row) AS reviews }` : ''}
      RETURN [
        s {.revision, .linked, .madeBy, .asOf}, ${this.#isOver()},
        ${joined([nodes.name])}, ${joined(edges.map(({ name }) => name))},
        ${joined(this.#moved)}, ${joined(this.#pages)}
        ${counts || reviews ? `, ${counts ? 'counts' : 'null'}, ${reviews ? 'reviews' : '[]'}` : ''}
      ] AS row
    `)
  }

  #root(root: ReachRoot): void {
    const { hops = [] } = root
    if ('keys' in root) this.#on(this.#resolved(`UNWIND ${this.#bind(root.keys)} AS k`), hops)
    else if ('list' in root) this.#on(this.#listed(root.list), hops)
    else if ('edges' in root) {
      const [edges, near, far] = [this.#name(), this.#name(), this.#name()]
      const where = whereOf(edgeConditions(root.edges, this.#bind))
      this.#step(
        { edges: [edges], nodes: [near, far] },
        `
        MATCH (a:Sporbar)-[r${typesOf(root.edges.types)}]->(b:Sporbar) ${where}
        WITH collect(r) AS ${edges}, collect(DISTINCT a) AS ${near}, collect(DISTINCT b) AS ${far}`,
      )
      this.#cited(edges, root.cited)
      this.#on(`${near} + ${far}`, hops)
    } else {
      const { from, to } = root.paths
      const ends = this.#resolved(`UNWIND ${this.#bind([from, to])} AS k`)
      const [edges, nodes] = [this.#name(), this.#name()]
      const text = pathText(root.paths, { ends, edges, nodes }, this.#bind)
      this.#step({ edges: [edges], nodes: [nodes] }, text)
      this.#cited(edges, root.cited)
      this.#on(`${ends} + ${nodes}`, hops)
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
      const list = lists.join(' + ')
      if (!isCited(what)) this.#hop(what, list)
      else {
        const keys = `UNWIND ${list} AS r UNWIND r._cited AS k WITH DISTINCT k`
        this.#on(this.#resolved(keys), what)
      }
    }
  }

  #hop(hop: Hop, front: string): void {
    const { hops: further = [] } = hop
    const from = hop.at ? ofLabels(front, hop.at) : front
    if ('ways' in hop) this.#walk(front, hop)
    else if ('list' in hop) this.#on(this.#listed(hop.list, from), further)
    else {
      const keys = `UNWIND ${from} AS a WITH DISTINCT a.${hop.field} AS k WHERE k IS NOT NULL`
      this.#on(this.#resolved(keys), further)
    }
  }

  #walk(front: string, { at, ways, times = 1, atMost, shows, ends = true, cited, hops = [] }: EdgeHop): void {
    const roads = roadsOf(ways)
    const isOnce = times === 1
    const near = at && !isOnce ? ofLabels(front, at) : front
    const start = isOnce
      ? near
      : this.#let(visitedText(near, roads, { steps: times - 1, atMost }, this.#bind))
    const found = roads.map(road => this.#along(start, isOnce ? at : undefined, road, ends, shows))
    for (const { edges } of found) this.#cited(edges, cited)
    if (hops.length > 0) this.#on(found.map(({ nodes }) => nodes).join(' + '), hops)
  }

  /** All that is read along a road; what has another label than `far` is read and not gone on from, or is gone on from in vain. */
  #along(
    start: string,
    at: readonly NodeLabel[] | undefined,
    road: Road,
    ends: boolean,
    shows?: EdgeDetail,
  ): { edges: string; nodes: string } {
    const [edges, nodes] = [this.#name(), this.#name()]
    const conditions = [...edgeConditions(road.choice, this.#bind), anyWay(road, 'a', () => [], this.#bind)]
    this.#step(
      // Only a whole edge says that it was rejected, and another step may ask for those that were not.
      { edges: [edges], nodes: ends ? [nodes] : [], detail: road.choice.rejected ? 'WHOLE' : shows },
      `
      UNWIND ${start} AS a
      WITH DISTINCT a WHERE ${this.#reached} <= ${this.#limit} ${at ? `AND a:${labelsOf(at)}` : ''}
      MATCH (a)${road.pattern('b:Sporbar')} ${whereOf(conditions)}
      WITH collect(${road.isDirected ? '' : 'DISTINCT '}r) AS ${edges} ${ends ? `, collect(DISTINCT b) AS ${nodes}` : ''}`,
    )
    return { edges, nodes: ends ? nodes : '[]' }
  }

  #cited(edges: string, hops: readonly Hop[] | undefined): void {
    if (hops) this.#later(hops, edges)
  }

  #resolved(keys: string): string {
    const [nodes, moved] = [this.#name(), this.#name()]
    this.#step({ nodes: [nodes], more: [moved] }, resolvedText(keys, nodes, moved))
    this.#moved.push(moved)
    return nodes
  }

  /** One page; with `works` one for each document among them. */
  #listed(list: Omit<NodeQuery, 'work'> & { readonly work?: string }, works?: string): string {
    const [nodes, pages] = [this.#name(), this.#name()]
    const at = this.lists.push(list) - 1
    const page = pageText(list, works !== undefined, this.#bind)
    this.#step(
      { nodes: [nodes], more: [pages] },
      works
        ? `UNWIND ${works} AS a WITH DISTINCT a.key AS work WHERE ${this.#reached} <= ${this.#limit} ${page}
          WITH collect([${at}, work, c, [n IN f | n.key]]) AS ${pages}, collect(f) AS lists
          WITH ${pages}, reduce(all = [], list IN lists | all + list) AS ${nodes}`
        : `${page} WITH [[${at}, null, c, [n IN f | n.key]]] AS ${pages}, f AS ${nodes}`,
    )
    this.#pages.push(pages)
    return nodes
  }

  /**
   * `text` ends with nothing but collections: a constant beside them would leave no row where
   * nothing matches. A step counts what it reached itself, and takes lists as they are made of
   * others: each clause between the steps would let the server plan the whole for longer.
   */
  #step({ edges = [], nodes = [], more = [], detail = 'WHOLE' }: Step, text: string): void {
    const made = [...edges, ...nodes, ...more]
    const used = (text.match(/\bv\d+\b/g) ?? []).filter(name => !made.includes(name))
    const scope = [...new Set([...used, this.#reached])].join(', ')
    const count = [this.#reached, ...[...edges, ...nodes].map(list => `size(${list})`)].join(' + ')
    this.#reached = this.#name()
    this.#steps.push(
      `CALL (${scope}) { ${text} RETURN ${[...made, `${count} AS ${this.#reached}`].join(', ')} }`,
    )
    this.#edges[detail].push(...edges)
    this.#nodes.push(...nodes)
  }

  /** Has more been reached by now than may be? */
  #isOver(): string {
    return `${this.#reached} > ${this.#limit}`
  }

  /** What is shown of each that the lists hold, once; no name where there are none. */
  #once(lists: readonly string[], shown: string): { readonly name?: string; readonly text: string } {
    if (lists.length === 0) return { text: '' }
    const name = this.#name()
    const text = `
      CALL (${[...lists, this.#reached].join(', ')}) {
        UNWIND CASE WHEN ${this.#isOver()} THEN [] ELSE ${lists.join(' + ')} END AS n
        WITH DISTINCT n
        RETURN collect(${shown}) AS ${name}
      }`
    return { name, text }
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
