/**
 * What is used of the package. Its own types name each other without file
 * extensions, so that a module resolved as Node resolves it finds none of them.
 */
declare module 'docx' {
  type Child = Paragraph | Table

  export const HeadingLevel: {
    readonly TITLE: 'Title'
    readonly HEADING_1: 'Heading1'
    readonly HEADING_2: 'Heading2'
  }
  export const AlignmentType: { readonly RIGHT: 'right' }
  export const WidthType: { readonly PERCENTAGE: 'pct' }
  export const PageNumber: { readonly CURRENT: 'CURRENT'; readonly TOTAL_PAGES: 'TOTAL_PAGES' }

  export interface RunStyle {
    /** Half points. */
    readonly size?: number
    readonly bold?: boolean
    readonly italics?: boolean
    /** RGB in hex. */
    readonly color?: string
    readonly font?: string
    readonly language?: { readonly value: string }
  }

  /** Twentieths of a point. */
  export interface ParagraphStyle {
    readonly spacing?: { readonly before?: number; readonly after?: number }
    readonly indent?: { readonly left: number }
    readonly keepNext?: boolean
  }

  interface Style {
    readonly run?: RunStyle
    readonly paragraph?: ParagraphStyle
  }

  export interface IStylesOptions {
    readonly default: Readonly<Record<'document' | 'title' | 'heading1' | 'heading2', Style>>
    readonly paragraphStyles: readonly (Style & {
      readonly id: string
      readonly name: string
      readonly basedOn?: string
    })[]
  }

  export class TextRun {
    constructor(options: string | (RunStyle & { text?: string; children?: readonly string[] }))
  }

  export class Paragraph {
    constructor(options: {
      text?: string
      style?: string
      heading?: string
      pageBreakBefore?: boolean
      alignment?: string
      bullet?: { level: number }
      children?: readonly TextRun[]
    })
  }

  interface Width {
    readonly size: number
    readonly type: string
  }

  export class TableCell {
    constructor(options: { width: Width; children: readonly Paragraph[] })
  }

  export class TableRow {
    constructor(options: { tableHeader?: boolean; cantSplit?: boolean; children: readonly TableCell[] })
  }

  export class Table {
    constructor(options: {
      width: Width
      /** Twentieths of a point. */
      margins: { top: number; bottom: number; left: number; right: number }
      columnWidths: readonly number[]
      rows: readonly TableRow[]
    })
  }

  export class Header {
    constructor(options: { children: readonly Child[] })
  }

  export class Footer {
    constructor(options: { children: readonly Child[] })
  }

  export class Document {
    constructor(options: {
      title: string
      creator: string
      lastModifiedBy: string
      description: string
      revision: number
      styles: IStylesOptions
      sections: readonly {
        headers: { default: Header }
        footers: { default: Footer }
        children: readonly Child[]
      }[]
    })
  }

  export const Packer: { pack(document: Document, type: 'uint8array'): Promise<Uint8Array> }
}
