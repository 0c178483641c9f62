import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { SearchEntry } from '../../graph/store/search.ts'

/** Texts to search, as a file of one entry a line, so that each engine reads the same in a process of its own. */
export interface Collection {
  readonly name: string
  readonly entriesFile: string
  /** Files of judged queries, one a line: `{id, text, rel}`; empty where nobody judged any. */
  readonly judged: readonly { readonly set: string; readonly file: string }[]
}

/** The lines of a JSON Lines file; a long one is never held as one string. */
export async function readLines<T>(file: string): Promise<T[]> {
  const values: T[] = []
  for await (const line of createInterface({ input: createReadStream(file) }))
    if (line !== '') values.push(JSON.parse(line) as T)
  return values
}

export const readEntries = (file: string): Promise<SearchEntry[]> => readLines<SearchEntry>(file)
