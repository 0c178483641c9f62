import type { NodeLabel } from '../../graph/model/labels.ts'
import type { DocumentKind } from '../../graph/model/terms.ts'
import type { Catalogue } from '../document/catalogue.ts'
import type { ClaimDraft, RelationDraft, StatementDraft, WorkDraft } from '../document/contribution.ts'
import type { Message } from '../document/message.ts'
import type { DocumentTree } from '../document/tree.ts'

/**
 * Reads one family of statements out of a document tree. Pure: the same tree
 * gives the same statements, and nothing is known of other documents but the
 * catalogue. Raise `version` whenever the outcome changes for any document:
 * stored outcomes of an older version are made again.
 */
export interface Extractor {
  readonly name: string
  readonly version: number
  /** Families that it reads; absent: every document. */
  readonly kinds?: readonly DocumentKind[]
  extract(input: ExtractorInput): Extraction
}

export interface ExtractorInput {
  readonly tree: DocumentTree
  /** The canonical text that all places count in. */
  readonly canonical: string
  readonly work: WorkDraft
  readonly digest: boolean
  /** Labels whose printed numbers are ours, not the source's. */
  readonly ownNumbers: readonly NodeLabel[]
  readonly catalogue: Catalogue
}

/** Statement ids are unique within the document: each extractor begins its own with its name. */
export interface Extraction {
  readonly statements: readonly StatementDraft[]
  readonly relations: readonly RelationDraft[]
  readonly claims: readonly ClaimDraft[]
  readonly messages: readonly Message[]
}
