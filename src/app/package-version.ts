import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from './package-root.ts'

export async function packageVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(await packageRoot(), 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}
