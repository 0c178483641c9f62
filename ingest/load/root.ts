/** A folder or file to take in. */
export interface Root {
  /** Absolute. */
  readonly path: string
  /** The corpus that is delivered with the program. */
  readonly bundled: boolean
}
