import type { GraphEdge } from '../model/edge.ts'
import type { NodeLabel } from '../model/labels.ts'
import type { GraphNode } from '../model/node.ts'
import type { JudgedReview } from '../model/review.ts'
import type { DocumentKind } from '../model/terms.ts'
import type { EdgeBook } from './edge-book.ts'
import type { EdgeDetail } from './slim-edge.ts'
import type { EdgeQuery, NodePage, NodeQuery, PathQuery, StoreCounts, StoreStatus } from './store.ts'

/** Which edges of a node: everything of an `EdgeQuery` but the keys. */
export type EdgeChoice = Omit<EdgeQuery, 'keys'>

/**
 * Everything that an answer will read, said before the first of it is read: where
 * to begin, and how to go on from there. A plan that says too little makes the
 * answer ask again; one that says too much costs time. Neither changes an answer.
 */
export interface ReachPlan {
  readonly roots: readonly ReachRoot[]
  readonly counts?: boolean
  readonly reviews?: boolean
  /** Nodes and edges at most. A plan that reaches more reaches nothing but the status. */
  readonly limit: number
}

export type ReachRoot = { readonly hops?: readonly Hop[] } & (
  | { readonly keys: readonly string[] }
  | { readonly list: NodeQuery }
  /** All edges of the choice; goes on from both ends. */
  | { readonly edges: EdgeChoice; readonly cited?: readonly Hop[] }
  /** Goes on from the nodes on the way, ends included; they are read also where there is no way. */
  | { readonly paths: PathQuery; readonly cited?: readonly Hop[] }
)

/** One step from all nodes that were reached together. */
export type Hop = EdgeHop | FieldHop | ListHop

interface AnyHop {
  /** Only from nodes of these labels. */
  readonly at?: readonly NodeLabel[]
  /** Goes on from what the step reaches. */
  readonly hops?: readonly Hop[]
}

export interface EdgeHop extends AnyHop {
  readonly ways: readonly Way[]
  /** Steps of this kind one after the other, each from what the last one newly reached. Default 1. */
  readonly times?: number
  /** No further step once this many nodes were reached. Default: no bound but the plan's. */
  readonly atMost?: number
  /** So much of the edges is enough: a store may bring no more. Absent: they are brought whole. */
  readonly shows?: EdgeDetail
  /** Read the nodes at the other ends. Default true. */
  readonly ends?: boolean
  /** Goes on from the documents that the evidence of the edges names, `via` included where edges are whole. Absent: they are not read. */
  readonly cited?: readonly Hop[]
}

/** Edges to go by. */
export interface Way {
  readonly edges: EdgeChoice
  /** Only from nodes of these labels. */
  readonly near?: readonly NodeLabel[]
  /** Nodes of other labels are read, but neither reached nor gone on from. */
  readonly far?: readonly NodeLabel[]
  /** Documents of other kinds are reached, but no step is made from them. */
  readonly through?: readonly DocumentKind[]
}

/** To the node whose key is the value of a field. */
export interface FieldHop extends AnyHop {
  readonly field: 'work' | 'document' | 'subject'
}

/** To a list of what the document owns: one page for each document. */
export interface ListHop extends AnyHop {
  readonly list: Omit<NodeQuery, 'work'>
}

/** What a plan reached: the answers of the calls that it stands for, all of one revision. */
export interface Reached {
  readonly status: StoreStatus
  /** By the key that was asked for; undefined where there is none. */
  readonly nodes: ReadonlyMap<string, GraphNode | undefined>
  readonly edges: EdgeBook
  /** By `queryName`. */
  readonly lists: ReadonlyMap<string, NodePage>
  readonly paths: ReadonlyMap<string, readonly GraphEdge[] | undefined>
  readonly counts?: StoreCounts
  readonly reviews?: readonly JudgedReview[]
}

/** One name for queries that ask the same. */
export function queryName(query: NodeQuery | PathQuery): string {
  const said = Object.entries(query).filter(([, value]) => value !== undefined)
  return JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)))
}
