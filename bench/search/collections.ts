import { createWriteStream, existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openSqliteReader } from '../../graph/sqlite/open-reader.ts'
import type { SearchEntry } from '../../graph/store/search.ts'
import { readBackground } from '../../src/app/background.ts'
import { ingestDocuments } from '../../src/app/ingest-documents.ts'
import { searchEntries } from '../../src/app/search-entries.ts'
import { writeSets } from '../generate/write-sets.ts'
import { type Collection, readLines } from './collection.ts'

/** So many generated sets, ingested as any folder is. */
export async function generatedCollection(size: number, folder: string): Promise<Collection> {
  const corpus = join(folder, `corpus-${size}`)
  const store = join(folder, `graph-${size}.db`)
  await mkdir(corpus)
  await writeSets(corpus, size)
  await ingestDocuments({ store, paths: [corpus], background: await readBackground() })
  const reader = await openSqliteReader(store)
  try {
    const entriesFile = await writeEntries(await searchEntries(reader), join(folder, `entries-${size}.jsonl`))
    return { name: `${size}×`, entriesFile, judged: [] }
  } finally {
    await reader.close()
  }
}

interface Section {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** The sections of acts in the folder of retrieval sets, with headings as judged queries; a reason where they are not there. */
export async function lawCollection(sets: string, folder: string): Promise<Collection | string> {
  const documents = join(sets, 'lover-nb/docs.jsonl')
  if (!existsSync(documents)) return `${documents} is not there. Name the folder with SPORBAR_RETRIEVAL.`
  const sections = await readLines<Section>(documents)
  const entries = sections.map(
    ({ id, text }): SearchEntry => ({
      key: id,
      label: 'Passage',
      document: `lov-${id}`,
      kind: 'LAW',
      version: 'v1',
      start: 0,
      end: text.length,
      text,
      exact: text,
      // The judges looked for the heading in the text of the section alone.
      documentTitle: '',
      section: [],
    }),
  )
  const judged = ['lover-nb', 'lover-nn'].map(set => ({ set, file: join(sets, set, 'queries.jsonl') }))
  return {
    name: `${sections.length} law sections`,
    entriesFile: await writeEntries(entries, join(folder, 'entries-law.jsonl')),
    judged: judged.filter(({ file }) => existsSync(file)),
  }
}

async function writeEntries(entries: readonly SearchEntry[], file: string): Promise<string> {
  await pipeline(
    (function* () {
      for (const entry of entries) yield `${JSON.stringify(entry)}\n`
    })(),
    createWriteStream(file),
  )
  return file
}
