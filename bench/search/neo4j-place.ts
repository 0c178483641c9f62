import { readFile } from 'node:fs/promises'

/** A server on this machine, to be asked and to be looked at from outside. */
export interface Neo4jPlace {
  readonly url: string
  readonly user: string
  readonly password: string
  readonly pid: number
}

/** Resident megabytes of the process; undefined where the system does not tell. */
export async function residentMb(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1]
  return kilobytes === undefined ? undefined : (Number(kilobytes) * 1024) / 1e6
}
