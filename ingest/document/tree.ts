import type { Node, Parent } from 'unist'
import type { Reading } from './reading.ts'

/**
 * The document tree: unist nodes in reading order, flat like mdast. What is a
 * heading, a paragraph or a list item has been decided; what it means has not.
 * The same tree comes of Markdown, of text, and of any format to come.
 */
export interface DocumentTree extends Parent {
  type: 'root'
  children: Block[]
}

export type Block = Heading | Paragraph | Item | Row | Furniture

interface BlockBase extends Node {
  /** The repaired reading, mapped back to the canonical text. */
  reading: Reading
  /** Headings above, outermost first. */
  path: readonly string[]
  /** From 1, where the format has pages. */
  page?: number
  /** Links in the block, in reading order. */
  links?: readonly Link[]
  /** Notes that a digest hangs on the block: where it is in the original, or who tells it. */
  notes?: readonly Note[]
}

export interface Heading extends BlockBase {
  type: 'heading'
  /** 1 is the document's title. */
  depth: number
  /** Printed number: `3`, `4.1`. */
  number?: string
}

export interface Paragraph extends BlockBase {
  type: 'paragraph'
  /** A label in front or displaced: `Mål 1`, `b.` Not part of the reading. */
  label?: Label
}

export interface Item extends BlockBase {
  type: 'item'
  /** 0 is the outermost list. */
  depth: number
  /** A new list begins whenever this changes. */
  list: number
  /** `1.`, `a)`, `Mål 1`, or absent for a bullet, kept or lost. */
  label?: Label
}

export interface Row extends BlockBase {
  type: 'row'
  /** Cells from left to right. */
  cells: readonly Reading[]
  header: boolean
  /** A new table begins whenever this changes. */
  table: number
}

/** Page footers, running headers, URL blocks, logos: kept in the tree, read by nobody but the reference finder. */
export interface Furniture extends BlockBase {
  type: 'furniture'
  reason: 'footer' | 'running header' | 'url' | 'debris'
}

/** The words of a link, and where it points to. A dead link (`#`) is none. */
export interface Link {
  readonly url: string
  readonly reading: Reading
}

export interface Label {
  /** Without punctuation: `Mål 1`, `b`, `1.2`. */
  readonly text: string
  /** `Mål`, `Tiltak`; absent for a bare number or letter. */
  readonly word?: string
  /** `1`, `1.2`, `b`; absent where the source prints only the word. */
  readonly number?: string
}

/** What a digest notes on a point. */
export interface Note {
  /** In words: `kap. 3, Utfordringsbilde`. */
  readonly place?: string
  /** Key or name of the document that tells it, when that is not the one that the digest is of. */
  readonly via?: string
}
