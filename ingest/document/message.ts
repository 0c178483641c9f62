import type { MessageSeverity } from '../../graph/store/store.ts'

/** Every code a reader of documents can report. Documented in docs/errors.md; a test compares both lists. */
export const MESSAGE_CODES = [
  'FILE_UNREADABLE',
  'FILE_NOT_TEXT',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_UNSUPPORTED',
  'ENCODING_GUESSED',
  'CATALOGUE_BROKEN',
  'KIND_UNKNOWN',
  'NOTHING_EXTRACTED',
  'LIST_COUNT',
  'LABEL_DISPLACED',
  'LABEL_UNNUMBERED',
  'LINK_TEXT_DISPLACED',
  'HYPHEN_LOST',
  'BULLETS_LOST',
  'BLANK_LINE_INSIDE',
  'BLOCK_LONG',
  'PAGE_FURNITURE',
  'REFERENCE_UNRESOLVED',
  'REFERENCE_AMBIGUOUS',
  'REVIEW_UNREADABLE',
  'EDGE_REFUSED',
] as const
export type MessageCode = (typeof MESSAGE_CODES)[number]

/**
 * Something to tell about a document. `error`: it could not be read. `warning`:
 * something was left out. `repair`: the reading differs from the text, and where.
 */
export interface Message {
  readonly severity: MessageSeverity
  readonly code: MessageCode
  readonly text: string
  /** Offset in the canonical text. */
  readonly offset?: number
  readonly wayOut: string
}
