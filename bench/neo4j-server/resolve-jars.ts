import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { MissingComponent } from './missing-component.ts'
import type { ServerRelease } from './server-release.ts'

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies'
const POM = fileURLToPath(new URL('./pom.xml', import.meta.url))
/** About 120 MB come over the network the first time. */
const FETCH_TIMEOUT_MS = 900_000

/** The folder with the release's jars, fetched from Maven Central where they are not in `cache` yet. Throws MissingComponent. */
export async function resolveJars({ version }: ServerRelease, cache: string): Promise<string> {
  const folder = join(cache, `jars-${version}`)
  if (existsSync(folder)) return folder
  // Moved to its place when it is whole: what was cut off is never taken for all.
  const unfinished = `${folder}.${process.pid}`
  await mkdir(unfinished, { recursive: true })
  try {
    await promisify(execFile)(
      'mvn',
      [
        '-B',
        '-q',
        '-f',
        POM,
        `-Dserver.version=${version}`,
        COPY,
        '-DincludeScope=runtime',
        `-DoutputDirectory=${unfinished}`,
      ],
      { timeout: FETCH_TIMEOUT_MS, maxBuffer: 64 * 1024 * 1024 },
    )
    await rename(unfinished, folder).catch(error => {
      if (!existsSync(folder)) throw error
    })
    return folder
  } catch (error) {
    throw explained(error, version)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

function explained(error: unknown, version: string): Error {
  const { code, stdout } = error as { code?: unknown; stdout?: string }
  if (code === 'ENOENT') {
    return new MissingComponent(
      `Maven is needed once, to fetch Neo4j ${version} from Maven Central. Install it, as with: apt-get install maven`,
    )
  }
  return new Error(`Maven could not fetch Neo4j ${version}:\n${stdout || String(error)}`, { cause: error })
}
