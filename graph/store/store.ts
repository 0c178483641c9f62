import type { GraphEdge, Origin, Strength } from '../model/edge.ts'
import type { NodeLabel } from '../model/labels.ts'
import type { GraphNode, PropertyValue } from '../model/node.ts'
import type { EdgeType } from '../model/ontology.ts'
import type { JudgedReview } from '../model/review.ts'
import type { DocumentVersion } from '../model/version.ts'
import type { Reached, ReachPlan } from './reach-plan.ts'

/**
 * The store port: everything that is asked of a store. One adapter each in
 * `graph/sqlite` and beside it; one conformance suite, `tests/graph/store-suite.ts`.
 *
 * A store holds two things. *Intakes*: what was read out of each source, saved
 * one by one, each in a transaction of its own. The *graph*: what all intakes
 * together amount to, replaced in one transaction that gives it a new revision.
 * Readers always see one whole revision. Between the two the store is not
 * `linked`: its graph is whole, but older than its intakes.
 */
export interface StoreReader {
  status(): Promise<StoreStatus>
  /** In the order of the keys; `undefined` where there is none. A key that has moved gives the node at its new key. */
  nodes(keys: readonly string[]): Promise<readonly (GraphNode | undefined)[]>
  list(query: NodeQuery): Promise<NodePage>
  /** Sorted by type, source and target, the keys as `sortKey` sorts them. */
  edges(query: EdgeQuery): Promise<readonly GraphEdge[]>
  /** Every edge on any of the shortest ways, sorted as `edges`; none where no way is short enough. Undefined where a store gave up. */
  paths(query: PathQuery): Promise<readonly GraphEdge[] | undefined>
  /** The answers of all calls that the plan stands for, of one revision, and where the store is far away in one round trip. */
  reach(plan: ReachPlan): Promise<Reached>
  version(document: string, sha256: string): Promise<DocumentVersion | undefined>
  counts(): Promise<StoreCounts>
  /** Of all intakes and of the last commit, sorted by path, line, code and text. */
  messages(): Promise<readonly StoredMessage[]>
  /** Every decision that people made, by time and id, with what became of it in this graph. */
  reviews(): Promise<readonly JudgedReview[]>
  /** Every version, node, edge (also the rejected) and review, in this order, all of one revision: what a record speaks of comes before it. Sorted as everywhere. */
  records(): AsyncIterable<StoreRecord>
  close(): Promise<void>
}

export interface StoreWriter extends StoreReader {
  /** What is known of each source, without the contributions. Sorted by source. */
  intakes(): Promise<readonly IntakeSummary[]>
  /** The contributions of all intakes, sorted by source. */
  contributions(): AsyncIterable<Intake>
  /** Durable when it returns. Replaces what the source held before, and says that links are not up to date. */
  putIntake(intake: Intake): Promise<void>
  removeIntake(source: string): Promise<void>
  /** What a commit has to know of what is there: content hashes, so that only what differs is written, and redirects. */
  fingerprints(): Promise<GraphFingerprints>
  /** What a change replaces as a whole, as it is. */
  kept(): Promise<Kept>
  /** One transaction: the whole change, or nothing. Returns the new revision; unchanged when the change is empty. */
  commit(change: GraphChange): Promise<number>
}

export interface StoreStatus {
  /** Format of the stored data. */
  readonly format: number
  /** Counts up with every change of the graph; 0 is empty. */
  readonly revision: number
  /** False from the first intake until the graph has been made of them. */
  readonly linked: boolean
  /** What made the graph: version of extractors, linker, vocabulary and catalogue. Empty before the first link. */
  readonly madeBy: string
  /** ISO 8601, UTC: when the newest source that the graph is made of was taken in; null when it is empty. */
  readonly asOf: string | null
}

export interface NodeQuery {
  /** Empty: any label. */
  readonly labels: readonly NodeLabel[]
  readonly work?: string
  /** Property equals the value, or one of the values; `null` is a property that is null or absent. Only fields that one of the labels has. */
  readonly where?: Readonly<Record<string, PropertyValue | readonly PropertyValue[]>>
  /** Only these keys. */
  readonly keys?: readonly string[]
  /** Only what stands under this node, at any depth. */
  readonly under?: string
  /** Only those that INVOLVE the node of this key, or every organisation of this name, in any case. */
  readonly involves?: string
  /** Keys after this one, in the order of `sortKey`. */
  readonly after?: string
  readonly before?: string
  /** Take from the end of the list instead of its beginning. Default false. */
  readonly fromEnd?: boolean
  readonly limit: number
}

export interface NodePage {
  /** Sorted by `sortKey(key)`. */
  readonly nodes: readonly GraphNode[]
  /** Of the whole list, without cursors and limit. */
  readonly totalCount: number
  /** Is there more of the whole list after, or before, this page? */
  readonly hasNext: boolean
  readonly hasPrevious: boolean
}

export interface EdgeQuery {
  /** Edges at these nodes. Absent: all edges that the rest of the query allows. */
  readonly keys?: readonly string[]
  /** OUT: the keys are sources. IN: targets. Default BOTH. */
  readonly direction?: 'OUT' | 'IN' | 'BOTH'
  readonly types?: readonly EdgeType[]
  readonly origin?: Origin
  readonly strength?: Strength
  /** 0–1; stated and added edges have no confidence and always pass. */
  readonly minConfidence?: number
  /** False: without the edges that people reject. True: those alone. Default false. */
  readonly rejected?: boolean
}

/** Along and against edges, none of them rejected. */
export interface PathQuery {
  readonly from: string
  readonly to: string
  readonly types: readonly EdgeType[]
  /** Absent: edges of any origin. */
  readonly origins?: readonly Origin[]
  readonly maxSteps: number
  /** Nodes that a store may visit before it gives up. */
  readonly maxVisited: number
}

export interface StoreCounts {
  /** Works with at least one text in the store. */
  readonly documents: number
  readonly nodes: Readonly<Record<string, number>>
  readonly edges: Readonly<Record<string, number>>
  /** Decisions that people made. */
  readonly reviews: number
  readonly messages: { readonly error: number; readonly warning: number; readonly repair: number }
}

export type MessageSeverity = 'error' | 'warning' | 'repair'

/** What a reader of documents has to say about one of them. */
export interface StoredMessage {
  readonly severity: MessageSeverity
  readonly code: string
  readonly text: string
  /** Relative to the folder that was ingested. */
  readonly path: string
  /** Line in the canonical text, from 1. */
  readonly line?: number
  readonly wayOut: string
}

export interface IntakeSummary {
  /** Identity of the source: absolute path, or `bundled:` and a path. */
  readonly source: string
  /** What was named when it was ingested: a folder, a file, or `bundled:`. */
  readonly root: string
  readonly path: string
  readonly sha256: string
  /** Version of what made the contribution. */
  readonly madeBy: string
  /** ISO 8601, UTC. */
  readonly takenAt: string
  readonly messages: readonly StoredMessage[]
}

export interface Intake extends IntakeSummary {
  /** The canonical text. */
  readonly text: string
  /** What was read out of the source, as JSON. The store does not look into it. */
  readonly contribution: string
}

export interface GraphFingerprints {
  readonly nodes: ReadonlyMap<string, string>
  /** By `edgeId`. */
  readonly edges: ReadonlyMap<string, string>
  /** `document sha256` to the hash of the rest. */
  readonly versions: ReadonlyMap<string, string>
  /** Key that was to key that is. */
  readonly redirects: Readonly<Record<string, string>>
}

/** Removals come before what is put. What is removed must leave no edge without its ends. */
export interface GraphChange {
  readonly madeBy: string
  readonly putNodes: readonly GraphNode[]
  readonly removeNodes: readonly string[]
  readonly putEdges: readonly GraphEdge[]
  /** By `edgeId`. */
  readonly removeEdges: readonly string[]
  readonly putVersions: readonly DocumentVersion[]
  /** `document sha256`. */
  readonly removeVersions: readonly string[]
  /** Key that was to key that is; replaces all earlier ones. */
  readonly redirects: Readonly<Record<string, string>>
  /** Every review, by time and id; replaces all earlier ones. */
  readonly reviews: readonly JudgedReview[]
  /** What linking has to say; replaces what it said before. */
  readonly messages: readonly StoredMessage[]
  /** A part of a graph that is too large for one transaction: the store is not linked until a change without it. Default false. */
  readonly more?: boolean
}

/** Without the messages of intakes. */
export type Kept = Pick<GraphChange, 'redirects' | 'reviews' | 'messages'>

export type StoreRecord =
  | { readonly node: GraphNode }
  | { readonly edge: GraphEdge }
  | { readonly version: DocumentVersion }
  | { readonly review: JudgedReview }
