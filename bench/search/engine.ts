import type { SearchEntry } from '../../graph/store/search.ts'

/** One way to search the same entries, with what it costs measured from outside. */
export interface Engine {
  readonly name: string
  build(entries: readonly SearchEntry[], folder: string): Promise<BuiltIndex>
  /** Ready again from what `save` left in the folder. Absent: there is nothing to save. */
  load?(entries: readonly SearchEntry[], folder: string): Promise<BuiltIndex>
}

export interface BuiltIndex {
  /** Keys of the best entries, best first. */
  search(text: string, limit: number): Promise<readonly string[]>
  /** Writes what `load` reads; bytes. */
  save?(): Promise<number>
  /** For an index in another process: resident megabytes that it grew by; undefined where the system does not tell. */
  memoryMb?(): Promise<number | undefined>
  close(): Promise<void>
}
