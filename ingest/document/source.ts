/** One file to be read. */
export interface Source {
  /** Identity: absolute path, or `bundled:` and a path. */
  readonly id: string
  /** What was named: a folder, a file, or `bundled:`. */
  readonly root: string
  /** Relative to the root, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** A source as text. */
export interface TextSource extends Source {
  readonly sha256: string
  readonly mediaType: string
  /** The canonical text: decoded and NFC-normalised, nothing else. */
  readonly text: string
}
