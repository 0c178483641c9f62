import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { generateSet } from './generate-set.ts'
import type { KnownLink } from './known-links.ts'

export interface WrittenSets {
  readonly documents: number
  readonly bytes: number
  readonly links: readonly KnownLink[]
}

/** Writes the first sets below a folder. */
export async function writeSets(folder: string, count: number): Promise<WrittenSets> {
  let documents = 0
  let bytes = 0
  const links: KnownLink[] = []
  for (let number = 0; number < count; number += 1) {
    const set = generateSet(number)
    for (const { path, text } of set.documents) {
      const file = join(folder, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
      documents += 1
      bytes += Buffer.byteLength(text)
    }
    links.push(...set.links)
  }
  return { documents, bytes, links }
}
