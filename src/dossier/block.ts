/**
 * What a dossier looks like before it has a format: a flat list that every
 * renderer writes out in its own way, so that all formats say the same.
 */
export type Block = Heading | Paragraph | List | Table | Quotes

export interface Heading {
  readonly kind: 'heading'
  /** 1 is the title. No level is skipped. */
  readonly level: 1 | 2 | 3
  readonly text: string
  /** On paper it begins a page. */
  readonly newPage?: boolean
}

export interface Paragraph extends Told {
  readonly kind: 'paragraph'
  readonly tone?: 'lead' | 'note' | 'warning'
}

interface List {
  readonly kind: 'list'
  readonly items: readonly Told[]
}

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

interface Quotes {
  readonly kind: 'quotes'
  readonly items: readonly { readonly number: number; readonly text: string; readonly source: string }[]
}

/** Text, with the numbers of the quotes that carry it. */
export interface Told {
  readonly text: string
  readonly cites?: readonly number[]
}

export interface Cell {
  readonly lines: readonly string[]
  readonly cites?: readonly number[]
}
