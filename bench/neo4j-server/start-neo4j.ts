import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { findJava } from './find-java.ts'
import { freePort } from './free-port.ts'
import { resolveJars } from './resolve-jars.ts'
import { type ServerMemory, serverConf } from './server-conf.ts'
import { launch, type ServerProcess } from './server-process.ts'
import { serverRelease } from './server-release.ts'

/** Git-ignored: jars by version, and the data of a server that is started by hand. */
const CACHE = fileURLToPath(new URL('../../.sporbar/neo4j', import.meta.url))
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']

export interface Neo4jOptions extends ServerMemory {
  /** Where its data is kept; made where there is none. */
  readonly home: string
  /** Default: `DEFAULT_VERSION`. */
  readonly version?: string
  /** Set when the home is new; later starts must give the same. At least 8 characters. */
  readonly password: string
  /** Default: a free one. */
  readonly port?: number
  /** Compiles at once and not well, for a server that lives for minutes: it has much less to do before it is warm. Default false. */
  readonly isShortLived?: boolean
  /** Settings of Neo4j by their own names. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A server that answers. Its address stays the same when it is started again. */
export interface Neo4jServer {
  readonly url: string
  readonly user: string
  readonly password: string
  readonly version: string
  readonly pid: number
  /** Lets it end by itself. */
  stop(): Promise<void>
  /** SIGKILL: it tidies nothing. */
  kill(): Promise<void>
  /** Holds it where it is, with its connections open, until `resume`. */
  pause(): void
  resume(): void
  /** Starts it once more on the same data and port; comes when it answers. */
  start(): Promise<void>
}

/**
 * Starts a Neo4j Community server of Maven Central's jars on loopback, and
 * comes when it answers. Throws MissingComponent where Java or Maven is missing.
 */
export async function startNeo4j(options: Neo4jOptions): Promise<Neo4jServer> {
  const release = serverRelease(options.version)
  const java = await findJava(release)
  const jars = await resolveJars(release, CACHE)
  const home = resolve(options.home)
  const port = await freePort(options.port)
  const opened = OPENED.map(name => `--add-opens=java.base/${name}=ALL-UNNAMED`)
  await mkdir(join(home, 'conf'), { recursive: true })
  await writeFile(join(home, 'conf', 'neo4j.conf'), serverConf(port, options, options.settings))
  if (!existsSync(join(home, 'data', 'dbms'))) {
    const admin = ['-cp', `${jars}/*`, ...opened, 'org.neo4j.cli.AdminTool']
    await promisify(execFile)(java, [...admin, 'dbms', 'set-initial-password', options.password], {
      env: { ...process.env, NEO4J_HOME: home },
    })
  }

  const heapMb = options.heapMb ?? 1024
  const command = [
    ...[`-Xms${Math.min(heapMb, 512)}m`, `-Xmx${heapMb}m`, '-XX:+UseG1GC', '-XX:-OmitStackTraceInFastThrow'],
    ...(options.isShortLived ? ['-XX:TieredStopAtLevel=1'] : []),
    ...['-cp', `${home}/conf/*:${jars}/*`, ...opened, '-Dfile.encoding=UTF-8', '-Dlog4j2.disable.jmx=true'],
    ...[release.entry, `--home-dir=${home}`, `--config-dir=${home}/conf`, '--console-mode'],
  ]
  const place = { url: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: options.password }
  let running: ServerProcess = await launch(java, command, place)
  return {
    ...place,
    version: release.version,
    get pid() {
      return running.pid
    },
    stop: () => running.end('SIGTERM'),
    kill: () => running.end('SIGKILL'),
    pause: () => running.signal('SIGSTOP'),
    resume: () => running.signal('SIGCONT'),
    start: async () => {
      running = await launch(java, command, place)
    },
  }
}
