import type { NodeLabel } from '../../graph/model/labels.ts'
import type { WorkDraft } from './contribution.ts'

/** What is known of works and organisations before any of them is read: `sources.yaml`. */
export interface Catalogue {
  readonly works: readonly CatalogueWork[]
  readonly organisations: readonly CatalogueOrganisation[]
}

export interface CatalogueWork extends WorkDraft {
  /** Digest beside the catalogue; absent for a work that is known but not in the corpus. */
  readonly file?: string
  /** Labels whose numbers are ours, not the source's. */
  readonly ownNumbers: readonly NodeLabel[]
}

export interface CatalogueOrganisation {
  /** `organisasjon/helsedirektoratet` */
  readonly key: string
  readonly name: string
  /** Abbreviations and other names, definite forms too. */
  readonly aliases: readonly string[]
}
