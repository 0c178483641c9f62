import type { Reading } from '../document/reading.ts'
import type { Block, Furniture, Label, Link, Note } from '../document/tree.ts'

/** A block while the tree is being built: its path comes last. */
export interface Draft {
  readonly type: Block['type']
  readonly reading: Reading
  readonly page?: number
  readonly pageStart?: boolean
  readonly label?: Label
  /** Heading: 0 until it is known. Item: 0 is the outermost list. */
  readonly depth?: number
  readonly number?: string
  readonly list?: number
  readonly cells?: readonly Reading[]
  readonly header?: boolean
  readonly table?: number
  readonly reason?: Furniture['reason']
  readonly links?: readonly Link[]
  readonly notes?: readonly Note[]
  /** A paragraph that is bold from end to end: what some use for headings. */
  readonly bold?: true
}
