import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Every source file of the three top folders, relative to the root, in order. */
export async function sourceFiles(root: string): Promise<readonly string[]> {
  const lists = await Promise.all(
    ['graph', 'ingest', 'src'].map(async top =>
      (await readdir(join(root, top), { recursive: true })).map(
        name => `${top}/${name.replaceAll('\\', '/')}`,
      ),
    ),
  )
  return lists
    .flat()
    .filter(name => name.endsWith('.ts'))
    .sort()
}
