import type { Evidence, Span } from '../../graph/model/evidence.ts'
import type { StatementLabel } from '../../graph/model/labels.ts'
import type { Properties } from '../../graph/model/node.ts'
import type { EdgeType } from '../../graph/model/ontology.ts'
import type { ComparableProperty, DocumentKind } from '../../graph/model/terms.ts'
import type { Reference } from './reference.ts'

/**
 * What one source says: the pure outcome of reading and extracting it, before
 * anything is known of other sources. Plain JSON, so that a store can keep it.
 */
export interface Contribution {
  readonly work: WorkDraft
  readonly mediaType: string
  readonly language: 'nb' | 'nn' | 'en'
  readonly digest: boolean
  /** The words by which the work was recognised. */
  readonly identifiedBy: Place
  readonly statements: readonly StatementDraft[]
  readonly relations: readonly RelationDraft[]
  readonly claims: readonly ClaimDraft[]
  readonly sections: readonly SectionDraft[]
  readonly passages: readonly PassageDraft[]
}

/** What a source or the catalogue knows of a work. */
export interface WorkDraft {
  readonly key: string
  readonly kind: DocumentKind
  readonly title: string
  readonly shortTitle?: string
  /** Other names that documents use for it. */
  readonly aliases?: readonly string[]
  /** `Meld. St. 9 (2023–2024)`, `Dokument 3:12 (2023–2024)`, `TB2025-22`. */
  readonly identifier?: string
  /** Case number of a letter. */
  readonly reference?: string
  readonly issuer?: string
  readonly addressee?: string
  /** ISO 8601, as exact as it is known: `2024`, `2024-03`, `2024-03-01`. */
  readonly date?: string
  /** `2026–2035` */
  readonly period?: string
  /** The official one first. */
  readonly urls?: readonly string[]
  /** Content words by which others speak of it: `rehabilitering`. */
  readonly subject?: string
}

/** Where in the source: evidence without the document and version, which are the source's own. */
export type Place = Omit<Evidence, 'document' | 'version' | 'side'>

export interface StatementDraft {
  /** Unique within the contribution. */
  readonly id: string
  readonly label: StatementLabel
  /** Id of the statement that this one stands under; absent: the document. */
  readonly parent?: string
  /**
   * The work that the statement belongs to, where that is another than the one
   * that tells it: slides that list an audit's findings. Its place is then
   * SECOND_HAND. Children follow their parent and need not repeat it.
   */
  readonly ofWork?: Reference
  readonly number?: string
  readonly numberIsOurs?: boolean
  readonly title?: string
  /** The repaired reading. */
  readonly text: string
  readonly properties?: Properties
  readonly place: Place
}

/** One end of a relation. */
export type End =
  | { readonly statement: string }
  /** The document that the contribution comes from. */
  | { readonly document: 'self' }
  | { readonly reference: Reference }
  /** A name or abbreviation of an organisation, as written. */
  | { readonly organisation: string }

export interface RelationDraft {
  readonly type: EdgeType
  readonly source: End
  readonly target: End
  readonly places: readonly [Place, ...Place[]]
  readonly properties?: Properties
}

export interface ClaimDraft {
  readonly subject: End
  readonly property: ComparableProperty
  readonly value: string
  /** As of, about which year or population; empty where the source says nothing. */
  readonly qualifier: string
  readonly place: Place
}

export interface SectionDraft {
  readonly id: string
  readonly parent?: string
  readonly title: string
  readonly depth: number
  /** `3`, `4.1`: printed, or the number that others refer to it by. */
  readonly chapter?: string
  readonly place: Place
}

export interface PassageDraft {
  readonly section?: string
  /** The repaired reading. */
  readonly text: string
  /** One span: passages are contiguous. */
  readonly span: Span
  readonly path: readonly string[]
  readonly page?: number
}
