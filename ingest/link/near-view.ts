import type { GraphEdge } from '../../graph/model/edge.ts'
import type { Evidence } from '../../graph/model/evidence.ts'
import type { NodeLabel } from '../../graph/model/labels.ts'
import type { GraphNode } from '../../graph/model/node.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'

/** What must be known of the stated graph around a node. Nodes come in the order of their keys, edges in that of their ids. */
export interface Surroundings {
  readonly node: (key: string) => GraphNode | undefined
  /** Edges of the type out of the node. */
  readonly from: (key: string, type: EdgeType) => readonly GraphEdge[]
  /** Edges of the type into the node. */
  readonly to: (key: string, type: EdgeType) => readonly GraphEdge[]
  /** Nodes of the label that the work owns. */
  readonly ofWork: (work: string, label: NodeLabel) => readonly GraphNode[]
  /** Keys in the list, as `listOf` names it, of which some text says something. */
  readonly listed: (list: string) => ReadonlySet<string>
}

/** The stated graph as it is seen from a node: nothing here needs the whole of it. */
export interface NearView extends Surroundings {
  readonly parent: (key: string) => GraphNode | undefined
  /** Of the label; absent: of any. */
  readonly children: (key: string, label?: NodeLabel) => readonly GraphNode[]
  /** Places that say the statement. */
  readonly mentions: (key: string) => readonly Evidence[]
  /** The best place that says the statement, or the passage: an original's before a digest's. */
  readonly mention: (key: string) => Evidence | undefined
}

const KIND_ORDER = ['QUOTE', 'PARAPHRASE', 'SECOND_HAND']

export function createNearView(around: Surroundings): NearView {
  const { node, from, to } = around
  const placesOf = (edges: readonly GraphEdge[]) => edges.flatMap(({ evidence }) => evidence)
  const mentions = (key: string) => placesOf(to(key, 'MENTIONS'))
  return {
    ...around,
    parent: key =>
      node(key) &&
      from(key, 'PART_OF')
        .map(({ target }) => node(target))
        .findLast(parent => parent !== undefined),
    children: (key, label) =>
      to(key, 'PART_OF').flatMap(({ source }) => {
        const child = node(source)
        return child && (label === undefined || child.label === label) ? [child] : []
      }),
    mentions,
    mention: key => {
      const places = mentions(key)
      // A passage is its own place.
      return (places.length > 0 ? places : placesOf(from(key, 'PASSAGE_OF'))).reduce<Evidence | undefined>(
        (best, place) => (best && rankOf(best) <= rankOf(place) ? best : place),
        undefined,
      )
    },
  }
}

function rankOf({ kind }: Evidence): number {
  return KIND_ORDER.indexOf(kind)
}

/** `plan/i1/tiltak/2` stands in the list `plan/i1/tiltak`. */
export function listOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('/')))
}
