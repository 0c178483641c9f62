import type { Reference } from '../document/reference.ts'
import type { Directory } from './directory.ts'
import { resolveReference } from './resolve-reference.ts'

/** A document that was named, and the work that it is. */
export interface Spoken {
  readonly reference: Reference
  /** Absent where it names no single one. */
  readonly key?: string
}

export interface SpokenOf {
  add(reference: Reference): void
  /** Each once, however often it was named, in the order in which they were named last. */
  all(): Iterable<Spoken>
}

/** What a document has spoken of so far: what its short forms mean. */
export function createSpokenOf(directory: Directory): SpokenOf {
  const spoken = new Map<string, Spoken>()
  return {
    add: reference => {
      const resolution = resolveReference(reference, directory)
      const words = JSON.stringify(reference)
      spoken.delete(words)
      spoken.set(words, { reference, ...(resolution && 'key' in resolution && { key: resolution.key }) })
    },
    all: () => spoken.values(),
  }
}
