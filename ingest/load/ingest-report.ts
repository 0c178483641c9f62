import type { StoredMessage } from '../../graph/store/store.ts'

export type SourceChange = 'added' | 'changed' | 'same' | 'removed' | 'failed'

export interface SourceOutcome {
  readonly path: string
  readonly change: SourceChange
  /** Key of the work; absent where nothing could be read. */
  readonly work?: string
}

export interface IngestReport {
  readonly sources: readonly SourceOutcome[]
  /** Of the sources that were named, and of linking. */
  readonly messages: readonly StoredMessage[]
  readonly revision: number
  /** Files of a supported format, or named one by one, that could not be read. */
  readonly failed: number
}

/** What to show while it goes on. */
export type IngestProgress =
  | { readonly stage: 'read'; readonly done: number; readonly source: SourceOutcome }
  | { readonly stage: 'link'; readonly documents: number }
