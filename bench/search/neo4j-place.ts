import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A server on this machine, to be asked and to be looked at from outside. */
export interface Neo4jPlace {
  readonly url: string
  readonly user: string
  readonly password: string
  readonly pid: number
  /** Where its data is. */
  readonly home: string
}

/** Resident megabytes of the process; undefined where the system does not tell. */
export async function residentMb(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1]
  return kilobytes === undefined ? undefined : (Number(kilobytes) * 1024) / 1e6
}

/** Bytes of all full-text indexes that the server keeps. */
export async function fullTextBytes({ home }: Neo4jPlace): Promise<number> {
  const folder = join(home, 'data/databases/neo4j/schema/index')
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const ofText = files.filter(file => file.isFile() && file.parentPath.includes('fulltext'))
  const sizes = await Promise.all(ofText.map(file => stat(join(file.parentPath, file.name))))
  return sizes.reduce((sum, { size }) => sum + size, 0)
}
