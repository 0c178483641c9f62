import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SearchEntry } from '../../graph/store/search.ts'

export interface JudgedQuery {
  readonly text: string
  /** Keys of the documents that answer it. */
  readonly relevant: readonly string[]
}

interface DocumentLine {
  readonly id: string
  readonly title: string
  readonly text: string
  /** What it is a passage of. */
  readonly doc?: string
}

/** The documents of a set as entries: passages of their parent, or else of what has their title, one behind the other. */
export async function readEntries(folder: string): Promise<readonly SearchEntry[]> {
  const ends = new Map<string, number>()
  return (await lines<DocumentLine>(join(folder, 'docs.jsonl'))).map(
    ({ id, title, text, doc }): SearchEntry => {
      const documentTitle = title || id
      const document = doc ?? documentTitle
      const start = ends.get(document) ?? 0
      const end = start + text.length
      ends.set(document, end + 1)
      return {
        key: id,
        label: 'Passage',
        document,
        documentTitle,
        kind: 'OTHER',
        version: 'v1',
        start,
        end,
        text,
        exact: text,
        section: [],
      }
    },
  )
}

export async function readQueries(folder: string): Promise<readonly JudgedQuery[]> {
  const queries = await lines<{ text: string; rel: readonly string[] }>(join(folder, 'queries.jsonl'))
  // They are sentences, not the query language: what stands in quotation marks is said, not asked for word by word.
  return queries.map(({ text, rel }) => ({ text: text.replace(/["“”„‟«»]|(?<=^|\s)-/g, ' '), relevant: rel }))
}

async function lines<T>(file: string): Promise<readonly T[]> {
  const text = await readFile(file, 'utf8')
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T)
}
