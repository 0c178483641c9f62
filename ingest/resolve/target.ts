import type { NodeLabel } from '../../graph/model/labels.ts'
import type { DocumentKind } from '../../graph/model/terms.ts'

/** What a reference means, as far as the catalogue tells. */
export interface Target {
  readonly label: NodeLabel
  readonly key?: string
  readonly kind?: DocumentKind
  /** Content words. */
  readonly subject?: string
  readonly date?: string
}
