import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import type { SearchEntry } from '../../graph/store/search.ts'
import type { StoreReader } from '../../graph/store/store.ts'
import { buildIndexData } from '../ranking/index-data.ts'
import { decodeIndex, encodeIndex, type SavedIndex } from '../ranking/saved-index.ts'
import { TUNING } from '../ranking/tuning.ts'
import { ENGINE } from '../search/create-ranker.ts'
import { searchEntries } from './search-entries.ts'

/**
 * What search needs of the store: from the file where it was saved of this very
 * graph, otherwise made anew and saved. What has not changed since an older save
 * is not read again. A file that cannot be written is done without.
 */
export async function savedSearch(reader: StoreReader, file: string | undefined): Promise<SavedIndex> {
  const madeOf = await nameOf(reader)
  const before = file === undefined ? undefined : await readSaved(file)
  if (before?.madeOf === madeOf) return before
  const entries = await searchEntries(reader)
  const known = before && sameMaker(before.madeOf, madeOf) ? before : undefined
  const saved = { madeOf, entries, data: await buildData(entries, known) }
  if (file !== undefined) await write(file, saved)
  return saved
}

function buildData(entries: readonly SearchEntry[], before: SavedIndex | undefined) {
  return buildIndexData(entries, TUNING, before && { entries: before.entries, corpus: before.data.corpus })
}

/** The first line names what reads texts and computes, the second the graph. */
async function nameOf(reader: StoreReader): Promise<string> {
  const [status, counts] = await Promise.all([reader.status(), reader.counts()])
  return `${JSON.stringify([ENGINE, TUNING])}\n${JSON.stringify([status, counts])}`
}

function sameMaker(one: string, other: string): boolean {
  return one.split('\n')[0] === other.split('\n')[0]
}

async function readSaved(file: string): Promise<SavedIndex | undefined> {
  try {
    return await decodeIndex(await readFile(file))
  } catch {
    // Not there, or not to be read: it is only a copy of what the store says.
    return undefined
  }
}

/** Whoever reads sees the old file or the new one, never a part. */
async function write(file: string, saved: SavedIndex): Promise<void> {
  const part = `${file}.${process.pid}.part`
  try {
    await writeFile(part, await encodeIndex(saved))
    await rename(part, file)
  } catch {
    await rm(part, { force: true })
  }
}
