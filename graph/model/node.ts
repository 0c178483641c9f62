import type { NodeLabel } from './labels.ts'

export type PropertyValue = string | number | boolean | null | readonly string[]

/** Label-specific fields; the ontology lists which a label may have. */
export type Properties = Readonly<Record<string, PropertyValue>>

export interface GraphNode {
  /** Readable, stable, ASCII: `hp-rehabilitering-2026-2035/i1/tiltak/1`. */
  readonly key: string
  readonly label: NodeLabel
  /** Key of the document that owns the statement. */
  readonly work?: string
  /** The repaired reading of the best version (an original before a digest). */
  readonly text?: string
  /** Heading or name, where the statement has one apart from its text. */
  readonly title?: string
  /** As shown: `1`, `1.1`, `a`. */
  readonly number?: string
  /** The number is ours: the source prints none. */
  readonly numberIsOurs?: boolean
  readonly properties: Properties
}
