import type { DocumentKind, NodeLabel } from '../../graph/model/ontology.ts'

/** What a reference means, as far as the catalogue tells. */
export interface Target {
  readonly label: NodeLabel
  readonly key?: string
  readonly kind?: DocumentKind
  /** Content words. */
  readonly subject?: string
}
