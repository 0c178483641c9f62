import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds `package.json`: one level up from the sources, two from what was compiled of them. */
export async function packageRoot(): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url))
  for (let folder = here; dirname(folder) !== folder; folder = dirname(folder)) {
    const found = await access(join(folder, 'package.json')).then(
      () => true,
      () => false,
    )
    if (found) return folder
  }
  throw new Error(`no package.json above ${here}`)
}
