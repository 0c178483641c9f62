import { edgeId, type GraphEdge } from '../../graph/model/edge.ts'
import type { Evidence } from '../../graph/model/evidence.ts'
import { groupBy } from '../../graph/model/group-by.ts'
import { sortKey } from '../../graph/model/key.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { nodeMap } from './nodes-of.ts'
import { resolveNarrowing } from './resolve-narrowing.ts'

/** Two values of one thing that cannot both hold. */
export interface Conflict {
  /** `edgeId` of the link between the two claims. */
  readonly id: string
  readonly edge: GraphEdge
  readonly about: GraphNode
  /** One of the comparable properties. */
  readonly property: string
  /** As of when, or about which year or population; empty where nothing is said. */
  readonly qualifier: string
  readonly sides: readonly [ConflictSide, ConflictSide]
}

export interface ConflictSide {
  readonly claim: GraphNode
  readonly value: string
  /** Who says so: titles of documents, or names of those whose words a document passes on. */
  readonly claimedBy: readonly string[]
  /** Every place that says so. */
  readonly evidence: readonly Evidence[]
}

export interface ConflictFilter {
  /** Conflicts about this document or anything in it, or that one of its texts takes part in. */
  readonly document?: string
  /** Conflicts about this node alone. */
  readonly about?: string
  readonly property?: readonly string[]
}

/** In the order of what they are about, then of the property. Throws as `resolveNarrowing`. */
export async function conflictsOf(
  reader: StoreReader,
  asked: ConflictFilter = {},
): Promise<readonly Conflict[]> {
  const { work: document, under: about } = await resolveNarrowing(reader, {
    ...(asked.document && { work: asked.document }),
    ...(asked.about && { under: asked.about }),
  })
  const filter = { ...asked, ...(document && { document }), ...(about && { about }) }
  const edges = await conflictEdges(reader, filter.about)
  if (edges.length === 0) return []
  const keys = [...new Set(edges.flatMap(({ source, target }) => [source, target]))]
  const [claims, mentions] = await Promise.all([
    nodeMap(reader, keys),
    reader.edges({ keys, direction: 'IN', types: ['MENTIONS'] }),
  ])
  const places = groupBy(mentions, mention => mention.target)
  const around = await nodeMap(reader, [
    ...[...claims.values()].map(claim => String(claim.properties.subject)),
    ...mentions.flatMap(({ evidence }) => evidence.flatMap(one => [one.document, one.via ?? one.document])),
  ])
  const sideOf = (key: string): ConflictSide | undefined => {
    const claim = claims.get(key)
    const evidence = (places.get(key) ?? []).flatMap(mention => mention.evidence)
    const named = evidence.map(({ document, via }) => via ?? document)
    return (
      claim && { claim, value: String(claim.properties.value), claimedBy: names(named, around), evidence }
    )
  }
  return edges
    .flatMap((edge): Conflict[] => {
      const [one, other] = [sideOf(edge.source), sideOf(edge.target)]
      const about = around.get(String(one?.claim.properties.subject))
      if (!one || !other || !about) return []
      const { property, qualifier } = one.claim.properties
      const sides = [one, other] as const
      return [
        {
          id: edgeId(edge),
          edge,
          about,
          property: String(property),
          qualifier: String(qualifier ?? ''),
          sides,
        },
      ]
    })
    .filter(conflict => isAsked(conflict, filter))
    .toSorted((a, b) => (sortKey(conflictPlace(a)) < sortKey(conflictPlace(b)) ? -1 : 1))
}

/** All of them, or those between claims about one node: its page never reads the rest. */
async function conflictEdges(reader: StoreReader, about: string | undefined): Promise<readonly GraphEdge[]> {
  if (about === undefined) return reader.edges({ types: ['CONFLICTS_WITH'] })
  const claims = await reader.edges({ keys: [about], direction: 'IN', types: ['ABOUT'] })
  const keys = claims.map(({ source }) => source)
  return keys.length === 0 ? [] : reader.edges({ keys, types: ['CONFLICTS_WITH'] })
}

function isAsked({ about, property, sides }: Conflict, filter: ConflictFilter): boolean {
  const { document } = filter
  const takesPart = (side: ConflictSide): boolean =>
    side.evidence.some(({ document: text, via }) => text === document || via === document)
  return (
    (filter.about === undefined || about.key === filter.about) &&
    (filter.property === undefined || filter.property.includes(property)) &&
    (document === undefined || about.key === document || about.work === document || sides.some(takesPart))
  )
}

/** What the list is sorted by, as `sortKey` sorts it. */
export function conflictPlace({ about, property, id }: Conflict): string {
  return `${about.key} ${property} ${id}`
}

function names(keys: readonly string[], nodes: ReadonlyMap<string, GraphNode>): readonly string[] {
  return [
    ...new Set(
      keys.map(key => {
        const node = nodes.get(key)
        const short = node?.properties.shortTitle
        return typeof short === 'string' ? short : (node?.title ?? key)
      }),
    ),
  ]
}
