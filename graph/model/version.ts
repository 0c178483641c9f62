/** One text of a work: a source file, known by the hash of its bytes. */
export interface DocumentVersion {
  /** Key of the work. */
  readonly document: string
  /** SHA-256, in hex, of the source's bytes. */
  readonly sha256: string
  /** Relative to the folder that was ingested. */
  readonly path: string
  readonly mediaType: string
  readonly language: 'nb' | 'nn' | 'en'
  /** A digest paraphrases; anything else is an original. */
  readonly digest: boolean
  /** The canonical text: decoded and NFC-normalised. */
  readonly text: string
}

/** Key of the node that stands for a version in the graph. */
export function versionKey(version: Pick<DocumentVersion, 'document' | 'sha256'>): string {
  return `${version.document}/versjon/${version.sha256.slice(0, 12)}`
}
