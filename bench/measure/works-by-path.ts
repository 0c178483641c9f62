import type { StoreReader } from '../../graph/store/store.ts'

/** The work that each file of a store tells of. */
export async function worksByPath(reader: StoreReader): Promise<ReadonlyMap<string, string>> {
  const works = new Map<string, string>()
  for await (const record of reader.records()) {
    if (!('version' in record)) break
    works.set(record.version.path, record.version.document)
  }
  return works
}
