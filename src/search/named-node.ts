import type { NodeLabel } from '../../graph/model/labels.ts'

/** What is known by names of its own: a concept, an organisation, a document. */
export interface NamedNode {
  readonly key: string
  readonly label: NodeLabel
  /** The one to show comes first. */
  readonly names: readonly [string, ...string[]]
}
