import type { EdgeType } from '../../graph/model/ontology.ts'

/** One end of a link: a work by the file that tells it, and what stands under it; or a key of its own. */
export type KnownEnd = { readonly path: string; readonly under?: string } | { readonly key: string }

/** A link that a set's author knows to be right. */
export interface KnownLink {
  readonly type: EdgeType
  readonly source: KnownEnd
  readonly target: KnownEnd
  /** 2: aims at the same deficiency. 1: meets a part of it. */
  readonly grade: 1 | 2
}

export interface GeneratedDocument {
  /** Relative to the folder of all sets. */
  readonly path: string
  readonly text: string
}

export interface GeneratedSet {
  readonly documents: readonly GeneratedDocument[]
  readonly links: readonly KnownLink[]
}
