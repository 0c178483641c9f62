import { type DerivedEdge, edgeId, type GraphEdge } from '../../graph/model/edge.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'
import type { LinkIdentity } from '../../graph/model/review.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { COVERING } from '../link/coverage.ts'
import { createNearView, type NearView } from '../link/near-view.ts'
import { keysInList, listPages } from './list-pages.ts'
import { createShelf, type Shelf } from './shelf.ts'

/** The graph of a store as `assemble` has it before people's decisions, and the links as they are stored. */
export interface StoredView extends NearView {
  /** As it was derived, whatever people have decided since. */
  readonly derivedAt: (link: LinkIdentity) => DerivedEdge | undefined
  /** As it is stored, with what people have decided. */
  readonly storedLink: (
    link: Pick<GraphEdge, 'type' | 'source' | 'target' | 'origin'>,
  ) => GraphEdge | undefined
  /** As it is stored, with its coverage. */
  readonly storedNode: (key: string) => GraphNode | undefined
  /** Links of any origin that tell of coverage, with the node at one end; none that people reject. */
  readonly linksAt: (key: string) => readonly GraphEdge[]
}

/**
 * Asks a question of the graph in a store, of which only what the question looks
 * at is read: what is missing is fetched, all of it at once, and the question
 * asked anew, until nothing is. So it must be pure, and bear what is not there.
 */
export async function askStored<T>(store: StoreReader, question: (view: StoredView) => T): Promise<T> {
  const shelves: Shelf<unknown>[] = []
  const view = createStoredView(store, shelf => {
    shelves.push(shelf)
    return shelf
  })
  for (;;) {
    const answer = question(view)
    const fetched = await Promise.all(shelves.map(shelf => shelf.fill()))
    if (!fetched.includes(true)) return answer
  }
}

function createStoredView(store: StoreReader, keep: <V>(shelf: Shelf<V>) => Shelf<V>): StoredView {
  const nodes = keep(
    createShelf<GraphNode | undefined>(undefined, async keys => {
      const found = await store.nodes(keys)
      // What has moved away from the key is not at it.
      return new Map(keys.map((key, at) => [key, found[at]?.key === key ? found[at] : undefined]))
    }),
  )
  const edgesAt = (fetch: (keys: readonly string[]) => Promise<readonly GraphEdge[]>, ...ends: End[]) =>
    keep(createShelf<readonly GraphEdge[]>([], async keys => grouped(await fetch(keys), ends)))
  const out = edgesAt(async keys => {
    const query = { keys, direction: 'OUT' } as const
    return (await Promise.all([store.edges(query), store.edges({ ...query, rejected: true })])).flat()
  }, 'source')
  const into = each((together: string) => {
    const types = together.split(' ') as EdgeType[]
    return edgesAt(keys => store.edges({ keys, direction: 'IN', types, origin: 'STATED' }), 'target')
  })
  const covering = edgesAt(keys => store.edges({ keys, types: COVERING }), 'source', 'target')
  const owned = keep(
    createShelf<readonly GraphNode[]>([], works =>
      mapOf(works, async work => {
        const list: GraphNode[] = []
        for await (const node of listPages(store, { labels: [], work })) list.push(statedOf(node))
        return list.sort((a, b) => (a.key < b.key ? -1 : 1))
      }),
    ),
  )
  const lists = keep(
    createShelf<ReadonlySet<string>>(new Set(), names => mapOf(names, name => keysInList(store, name))),
  )
  const storedLink: StoredView['storedLink'] = ({ type, source, target, origin }) =>
    out.take(source).find(edge => edge.type === type && edge.target === target && edge.origin === origin)
  return {
    ...createNearView({
      node: key => {
        const node = nodes.take(key)
        return node && statedOf(node)
      },
      from: (key, type) => out.take(key).filter(edge => edge.type === type && edge.origin === 'STATED'),
      to: (key, type) =>
        into(ASKED_TOGETHER.includes(type) ? ASKED_TOGETHER.join(' ') : type)
          .take(key)
          .filter(edge => edge.type === type),
      ofWork: (work, label) => owned.take(work).filter(node => node.label === label),
      listed: list => lists.take(list),
    }),
    derivedAt: link => {
      const edge = storedLink({ ...link, origin: 'DERIVED' })
      return edge?.origin === 'DERIVED' ? undecided(edge) : undefined
    },
    storedLink,
    storedNode: key => nodes.take(key),
    linksAt: key => covering.take(key),
  }
}

type End = 'source' | 'target'

/** Types of edges into a node that are fetched at once: a server plans each set of types anew. */
const ASKED_TOGETHER: readonly EdgeType[] = [
  'MENTIONS',
  'PART_OF',
  'MANDATES',
  'REQUIRES_FOLLOW_UP_OF',
  'FOLLOWS_UP',
]

/** By their ends, in the order of their ids. */
function grouped(
  edges: readonly GraphEdge[],
  ends: readonly End[],
): ReadonlyMap<string, readonly GraphEdge[]> {
  const groups = new Map<string, GraphEdge[]>()
  const sorted = edges.map(edge => [edgeId(edge), edge] as const).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [, edge] of sorted) {
    for (const key of new Set(ends.map(end => edge[end]))) {
      const group = groups.get(key)
      if (group) group.push(edge)
      else groups.set(key, [edge])
    }
  }
  return groups
}

/** One for each name, made when it is first asked for. */
function each<Name, T>(make: (name: Name) => T): (name: Name) => T {
  const made = new Map<Name, T>()
  return name => {
    const one = made.get(name) ?? make(name)
    made.set(name, one)
    return one
  }
}

async function mapOf<T>(
  names: readonly string[],
  fetch: (name: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  return new Map(await Promise.all(names.map(async name => [name, await fetch(name)] as const)))
}

/** Coverage is told of a node after all that documents state of it. */
function statedOf(node: GraphNode): GraphNode {
  const { coverage, coverageReason, ...properties } = node.properties
  return { ...node, properties }
}

function undecided({ reviews, verdict, derivedStrength, ...edge }: DerivedEdge): DerivedEdge {
  return { ...edge, strength: derivedStrength ?? edge.strength }
}
