import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Part } from './figure.ts'

/** What each store takes on the disk, without the server's logs of transactions. */
export const measureDisk: Part = async ({ file, home }) => [
  {
    name: 'on disk, MB',
    embedded: (await stat(file)).size / 1e6,
    server: (await bytesBelow(join(home, 'data', 'databases'))) / 1e6,
    grows: true,
  },
]

async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(
    entries
      .filter(entry => entry.isFile())
      .map(async entry => (await stat(join(entry.parentPath, entry.name))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
