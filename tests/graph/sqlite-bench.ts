import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteReader } from '../../graph/sqlite/open-reader.ts'
import { openSqliteWriter } from '../../graph/sqlite/open-writer.ts'
import type { StoreBench } from './store/bed.ts'

export interface SqliteBench extends StoreBench {
  readonly file: string
}

/** A store in a folder of its own, whose name holds what addresses would have to escape. */
export async function sqliteBench(): Promise<SqliteBench> {
  const folder = await mkdtemp(join(tmpdir(), 'sporbar #1 50% å?-'))
  const file = join(folder, 'ny mappe', 'graph.db')
  return {
    file,
    writer: () => openSqliteWriter(file),
    reader: () => openSqliteReader(file),
    destroy: () => rm(folder, { recursive: true }),
  }
}
