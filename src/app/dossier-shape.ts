import type { Origin, Strength } from '../../graph/model/edge.ts'
import type { EvidenceKind, Side } from '../../graph/model/evidence.ts'
import type { NodeLabel } from '../../graph/model/labels.ts'
import type { Properties } from '../../graph/model/node.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'
import type { Decision, LinkReview, ReviewState, Verdict } from '../../graph/model/review.ts'
import type { Coverage } from '../../graph/model/terms.ts'

/** Raise with every change that a reader of the JSON would notice. */
export const DOSSIER_FORMAT = 'sporbar-dossier/1'

/** What is known of a statement or document, gathered for printing. Documented in docs/dossier.md. */
export interface Dossier {
  readonly format: typeof DOSSIER_FORMAT
  readonly subject: DossierNode
  /** What the subject stands under, outermost first. */
  readonly above: readonly DossierNode[]
  /** The subject itself comes first, then what stands in it. */
  readonly groups: readonly DossierGroup[]
  /** Towards what the subject answers to, and towards what answers to it; nearest first. Without the subject's own parts. */
  readonly chain: { readonly up: readonly DossierStep[]; readonly down: readonly DossierStep[] }
  /** Decisions about what is told of that take no effect now, by time. */
  readonly waiting: readonly DossierDecision[]
  /** Every quote once, numbered from 1 in the order of first use. */
  readonly quotes: readonly DossierQuote[]
  /** What computed the derived links, with the version of the fitted numbers. */
  readonly methods: readonly DossierMethod[]
  readonly scope: DossierScope
}

export interface DossierNode {
  readonly key: string
  readonly label: NodeLabel
  /** Title, else text, else key. */
  readonly name: string
  readonly number: string | null
  /** The number is ours: the source prints none. */
  readonly numberIsOurs: boolean
  /** The document that owns it; null for documents and organisations. */
  readonly work: { readonly key: string; readonly title: string } | null
  /** Kind of a document; null for all else. */
  readonly kind: string | null
}

export interface DossierGroup {
  /** What the entries stand under, itself the first of them where it is a statement; null for the subject itself. */
  readonly under: DossierNode | null
  readonly entries: readonly DossierEntry[]
}

export interface DossierEntry {
  readonly node: DossierNode
  readonly text: string | null
  readonly properties: Properties
  /** Null for what nothing answers. Of a measure: whether anything that was found or ordered stands behind it. */
  readonly coverage: { readonly value: Coverage; readonly reason: string } | null
  /** Where it stands. */
  readonly places: readonly DossierCitation[]
  /** By type, the strongest first. */
  readonly links: readonly DossierLink[]
  /** Links that people reject: told apart, since they are no answer. */
  readonly rejected: readonly DossierLink[]
  readonly claims: readonly DossierClaim[]
}

/** A quote by its number, and the end of the link that it carries. */
export interface DossierCitation {
  readonly quote: number
  readonly side: Side | null
}

export interface DossierLink {
  readonly type: EdgeType
  /** OUT: from the entry to the other. */
  readonly direction: 'OUT' | 'IN'
  readonly other: DossierNode
  readonly origin: Origin
  /** As people set it, else as derived; null for what a document states. */
  readonly strength: Strength | null
  /** As it was derived, where people set another. */
  readonly derivedStrength: Strength | null
  /** 0–1; null for what is not computed. */
  readonly confidence: number | null
  /** How far the measure at the other end binds; null where that is no measure, or does not say. */
  readonly commitment: string | null
  /** Sentences in Norwegian. */
  readonly reasons: readonly string[]
  /** Null where nobody has decided. */
  readonly verdict: Verdict | null
  /** Every decision, in the order in which they were made. */
  readonly reviews: readonly LinkReview[]
  /** What was looked for and not found; null where nothing is said. */
  readonly missing: string | null
  readonly citations: readonly DossierCitation[]
}

export interface DossierClaim {
  readonly property: string
  readonly value: string
  readonly qualifier: string | null
  /** Who says so: titles of documents, or names of those whose words a document passes on. */
  readonly claimedBy: readonly string[]
  readonly citations: readonly DossierCitation[]
  /** What others say of the same, that cannot hold beside it. */
  readonly conflicts: readonly Omit<DossierClaim, 'property' | 'conflicts'>[]
}

/** A decision that waits for somebody to confirm it, or has lost its link. */
export interface DossierDecision {
  readonly id: string
  readonly state: Extract<ReviewState, 'PENDING' | 'ORPHANED'>
  /** In Norwegian. */
  readonly why: string | null
  readonly type: EdgeType
  /** Keys as they were; what they named may be gone. */
  readonly source: string
  readonly target: string
  readonly decision: Decision
  readonly strength: Strength | null
  readonly reviewer: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly reason: string
  /** What the reviewer read at either end. */
  readonly read: { readonly source: string; readonly target: string }
  /** What an original says there now; null for an orphan. */
  readonly now: { readonly source: string; readonly target: string } | null
}

export interface DossierStep {
  readonly depth: number
  readonly node: DossierNode
  /** Key of the node one step nearer. */
  readonly via: string
  readonly type: EdgeType
  /** OUT: from `via` to the node. */
  readonly direction: 'OUT' | 'IN'
  readonly origin: Origin
  readonly strength: Strength | null
  readonly confidence: number | null
  readonly verdict: Verdict | null
  readonly citations: readonly DossierCitation[]
}

export interface DossierQuote {
  readonly number: number
  readonly document: string
  readonly documentTitle: string
  /** SHA-256 of the text that is quoted. */
  readonly version: string
  readonly kind: EvidenceKind
  /** Contiguous spans, in reading order, in UTF-16 code units of the canonical text. */
  readonly spans: readonly { readonly start: number; readonly end: number; readonly exact: string }[]
  readonly section: readonly string[]
  readonly page: number | null
  /** The place in the original, in words; null for an original's own words. */
  readonly place: string | null
  /** Who tells it, for what is known at second hand. */
  readonly via: string | null
}

export interface DossierMethod {
  readonly name: string
  readonly version: string
  readonly calibration: string
}

interface DossierScope {
  readonly searched: readonly { readonly key: string; readonly title: string }[]
  /** Named by others, but not in the corpus. */
  readonly missing: readonly { readonly key: string; readonly title: string }[]
  /** ISO 8601, UTC: of the store, never of the clock. */
  readonly asOf: string | null
  readonly revision: number
  /** False while the links are older than the texts. */
  readonly linked: boolean
}
