import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j from 'neo4j-driver'

const START_TIMEOUT_MS = 180_000
const ASK_AGAIN_MS = 100
/** Lines of its output that are shown where it did not start. */
const LAST_LINES = 30

export interface ServerProcess {
  readonly pid: number
  signal(name: NodeJS.Signals): void
  /** Sends the signal, and comes when the process is gone. */
  end(name: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Starts the process, and comes when the server in it answers a driver that has its password. */
export async function launch(
  java: string,
  command: readonly string[],
  place: { readonly url: string; readonly user: string; readonly password: string },
): Promise<ServerProcess> {
  const child = spawn(java, command, { stdio: ['ignore', 'pipe', 'pipe'] })
  // Whoever started it does not outlive it by accident.
  const reap = (): void => {
    child.kill('SIGKILL')
  }
  process.once('exit', reap)
  let told: string[] = []
  const listen = (chunk: Buffer): void => {
    told = [...told, ...chunk.toString().split('\n').filter(Boolean)].slice(-LAST_LINES)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const gone = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => {
      process.off('exit', reap)
      resolve()
    })
  })
  const end = async (name: NodeJS.Signals): Promise<void> => {
    child.kill(name)
    // One that is held would keep the signal for later.
    child.kill('SIGCONT')
    await gone
  }

  const driver = neo4j.driver(place.url, neo4j.auth.basic(place.user, place.password), {
    telemetryDisabled: true,
    maxTransactionRetryTime: 0,
  })
  const deadline = performance.now() + START_TIMEOUT_MS
  try {
    for (;;) {
      const answer = await driver.getServerInfo({ database: 'neo4j' }).catch((error: unknown) => error)
      if (!(answer instanceof Error)) return { pid: child.pid!, signal: name => void child.kill(name), end }
      if (child.exitCode !== null) throw new Error(`the server ended at once:\n${told.join('\n')}`)
      if (performance.now() > deadline) {
        await end('SIGKILL')
        throw new Error(`the server did not answer:\n${told.join('\n')}`, { cause: answer })
      }
      await Promise.race([sleep(ASK_AGAIN_MS), gone])
    }
  } finally {
    await driver.close()
  }
}
