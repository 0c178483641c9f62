import type { Message } from '../document/message.ts'

/** Turns the bytes of one format into text. One file per format; `readers.ts` lists them. */
export interface Reader {
  readonly mediaType: string
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Does not throw for bad bytes: what cannot be read has no text and at least one error. */
  read(bytes: Uint8Array): Promise<ReaderResult>
}

export interface ReaderResult {
  /** Decoded; not yet normalised. */
  readonly text?: string
  readonly messages: readonly Message[]
}
