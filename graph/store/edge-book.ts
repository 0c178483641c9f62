import { edgeId, type GraphEdge } from '../model/edge.ts'
import { sortEdges } from './edge-order.ts'
import type { EdgeChoice } from './reach-plan.ts'
import { isWhole, type ReachedEdge } from './slim-edge.ts'

type Side = 'OUT' | 'IN'

/** What is known of the edges at nodes: which of them were asked for, and all that there are of those. */
export class EdgeBook {
  /** By side, type (or `*` for any) and the rest of the choice, then by key. */
  readonly #pages = new Map<string, Map<string, ReachedEdge[]>>()
  readonly #whole = new Map<string, readonly GraphEdge[]>()
  readonly #byId = new Map<string, ReachedEdge>()

  /** `found` is all that the choice allows at the keys, sorted as the port sorts them. */
  learn(keys: readonly string[], choice: EdgeChoice, found: readonly ReachedEdge[]): void {
    const edges = found.map(edge => this.#sameAs(edge))
    const rest = restOf(choice)
    for (const side of sidesOf(choice)) {
      // Of these keys alone: what is known of others has edges to them already.
      const fresh = new Map((choice.types ?? ['*']).map(type => [type as string, listsFor(keys)]))
      const any = fresh.get('*')
      for (const edge of edges)
        (any ?? fresh.get(edge.type))?.get(side === 'OUT' ? edge.source : edge.target)?.push(edge)
      for (const [type, lists] of fresh) {
        const page = this.#page(`${side} ${type} ${rest}`)
        for (const [key, list] of lists) page.set(key, list)
      }
    }
  }

  /** The edges at one node, sorted as the port sorts them; undefined where the book does not tell. */
  at(key: string, choice: EdgeChoice): readonly ReachedEdge[] | undefined {
    const [out, ...into] = sidesOf(choice).map(side => this.#side(side, key, choice))
    if (out === undefined || into.length === 0) return out
    return into[0] && merge(out, into[0])
  }

  learnAll(choice: EdgeChoice, found: readonly GraphEdge[]): void {
    this.#whole.set(
      nameOf(choice),
      found.map(edge => this.#sameAs(edge) as GraphEdge),
    )
  }

  /** Every edge of the choice, at whatever nodes. */
  all(choice: EdgeChoice): readonly GraphEdge[] | undefined {
    return this.#whole.get(nameOf(choice))
  }

  #side(side: Side, key: string, choice: EdgeChoice): readonly ReachedEdge[] | undefined {
    const rest = restOf(choice)
    if (!choice.types) return this.#told(side, '*', rest, key, choice)
    const types = [...new Set(choice.types)].sort()
    const found: ReachedEdge[] = []
    for (const type of types) {
      const told =
        this.#told(side, type, rest, key, choice) ??
        this.#told(side, '*', rest, key, choice)?.filter(edge => edge.type === type)
      if (!told) return undefined
      if (types.length === 1) return told
      for (const edge of told) found.push(edge)
    }
    return found
  }

  /** As it was asked for; else sifted out of what holds more. */
  #told(side: Side, type: string, rest: string, key: string, choice: EdgeChoice) {
    const exact = this.#pages.get(`${side} ${type} ${rest}`)?.get(key)
    if (exact || rest === '' || choice.rejected) return exact
    return this.#pages
      .get(`${side} ${type} `)
      ?.get(key)
      ?.filter(edge => allows(choice, edge))
  }

  /** An edge that was found at both of its ends is one edge. Found with more than was known, it is more wherever it is. */
  #sameAs(edge: ReachedEdge): ReachedEdge {
    const id = edgeId(edge)
    const known = this.#byId.get(id)
    if (!known) this.#byId.set(id, edge)
    else if (known !== edge && !isWhole(known) && (isWhole(edge) || edge.quotes)) become(known, edge)
    return known ?? edge
  }

  #page(name: string): Map<string, ReachedEdge[]> {
    const known = this.#pages.get(name)
    if (known) return known
    const page = new Map<string, ReachedEdge[]>()
    this.#pages.set(name, page)
    return page
  }
}

/** What a whole edge says of its evidence is no longer said beside it. */
function become(known: { quotes?: unknown }, edge: ReachedEdge): void {
  delete known.quotes
  Object.assign(known, edge)
}

function listsFor(keys: readonly string[]): Map<string, ReachedEdge[]> {
  return new Map(keys.map(key => [key, []]))
}

/** Does the rest of a choice, apart from types and rejection, allow the edge? */
export function allows({ origin, strength, minConfidence }: EdgeChoice, edge: ReachedEdge): boolean {
  return (
    (origin === undefined || edge.origin === origin) &&
    (strength === undefined || ('strength' in edge && edge.strength === strength)) &&
    (minConfidence === undefined || !('confidence' in edge) || edge.confidence! >= minConfidence)
  )
}

function sidesOf({ direction = 'BOTH' }: EdgeChoice): readonly Side[] {
  return direction === 'BOTH' ? ['OUT', 'IN'] : [direction]
}

/** Empty for a choice of nothing but types and direction. */
function restOf({ origin, strength, minConfidence, rejected }: EdgeChoice): string {
  if (!origin && !strength && minConfidence === undefined && !rejected) return ''
  return `${origin ?? ''} ${strength ?? ''} ${minConfidence ?? ''} ${rejected ? 'rejected' : ''}`
}

function nameOf(choice: EdgeChoice): string {
  return `${choice.types?.toSorted().join(' ') ?? '*'} ${restOf(choice)}`
}

/** Two sorted lists as one; an edge from a node to itself is in both, and once in the answer. */
function merge(a: readonly ReachedEdge[], b: readonly ReachedEdge[]): readonly ReachedEdge[] {
  const merged = [...a]
  const known = new Set(a.filter(edge => edge.source === edge.target))
  for (const edge of b) if (!known.has(edge)) merged.push(edge)
  return sortEdges(merged)
}
