import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { MissingComponent } from '../../bench/neo4j-server/missing-component.ts'
import { startNeo4j } from '../../bench/neo4j-server/start-neo4j.ts'

/** What the tests are told of the server: where it is, or why there is none. */
export type GivenServer =
  | { readonly url: string; readonly user: string; readonly password: string; readonly version: string }
  | { readonly missing: string }

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: GivenServer
  }
}

/**
 * One server for the whole run. Where Java or Maven is missing, tests of it are
 * skipped and say so; with `CI` set that is a failure.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'sporbar-neo4j-'))
  const drop = (): Promise<void> => rm(home, { recursive: true, force: true })
  const version = process.env.NEO4J_VERSION
  try {
    const password = 'sporbar-for-tester'
    const server = await startNeo4j({ home, password, isShortLived: true, ...(version && { version }) })
    const { url, user } = server
    provide('neo4j', { url, user, password, version: server.version })
    return async () => {
      await server.stop()
      await drop()
    }
  } catch (error) {
    await drop()
    if (!(error instanceof MissingComponent) || process.env.CI) throw error
    provide('neo4j', { missing: error.message })
    return drop
  }
}
