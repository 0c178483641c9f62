import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { MissingComponent } from './missing-component.ts'
import type { ServerRelease } from './server-release.ts'

const INSTALLED = '/usr/lib/jvm'

/** A Java that the release runs on: `JAVA_HOME` first, then the path, then what Debian has installed. Throws MissingComponent. */
export async function findJava({ version, java: { from, to } }: ServerRelease): Promise<string> {
  const named = process.env.JAVA_HOME ? [join(process.env.JAVA_HOME, 'bin', 'java')] : []
  const found: string[] = []
  for (const java of [...named, 'java', ...(await installed())]) {
    const major = await majorOf(java)
    if (major === undefined) continue
    if (major >= from && major <= to) return java
    found.push(`${java} is ${major}`)
  }
  const wanted = to === Number.POSITIVE_INFINITY ? `${from} or later` : `${from} to ${to}`
  throw new MissingComponent(
    `Neo4j ${version} needs Java ${wanted} (${found.join(', ') || 'none was found'}). ` +
      `Install it, as with: apt-get install openjdk-${from}-jre-headless. Or name one that is there: JAVA_HOME=FOLDER`,
  )
}

async function installed(): Promise<string[]> {
  const names = await readdir(INSTALLED).catch(() => [])
  return names.sort().map(name => join(INSTALLED, name, 'bin', 'java'))
}

/** Undefined where it does not run. */
async function majorOf(java: string): Promise<number | undefined> {
  try {
    const { stderr } = await promisify(execFile)(java, ['-version'])
    const major = /version "(\d+)/.exec(stderr)?.[1]
    return major === undefined ? undefined : Number(major)
  } catch {
    return undefined
  }
}
