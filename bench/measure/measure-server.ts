import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createClient } from './main-query.ts'
import { serve } from './served.ts'
import { type Timing, timed, timingOf } from './timing.ts'

export interface ServerFigures {
  /** From the start of the process to the first answer of the main query, with a stored graph. */
  readonly start: Timing
  /** The same where the bundled corpus is first ingested into a new store. */
  readonly firstIngest: Timing
  /** Every answer worked out. */
  readonly main: MainFigures
  /** The same question again and again, as a page that is opened often. */
  readonly remembered: MainFigures
}

export interface MainFigures extends Timing {
  readonly requestsPerSecond: number
  readonly answerBytes: number
  readonly warmUp: number
}

export interface ServerRuns {
  readonly starts: number
  readonly requests: number
}

const WARM_UP = 200
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The built server with the bundled corpus, as users start it. */
export async function measureServer({ starts, requests }: ServerRuns): Promise<ServerFigures> {
  await promisify(execFile)('npm', ['run', 'build'], { cwd: ROOT })
  const folder = await mkdtemp(join(tmpdir(), 'sporbar-bench-'))
  try {
    const first: number[] = []
    for (let run = 0; run < starts; run += 1) {
      first.push(await untilFirstAnswer(['--bundled', '--store', join(folder, `first-${run}.db`)]))
    }
    const stored = ['--store', join(folder, 'first-0.db')]
    const start: number[] = []
    for (let run = 0; run < starts; run += 1) start.push(await untilFirstAnswer(stored))
    return {
      start: timingOf(start),
      firstIngest: timingOf(first),
      main: await mainQuery(stored, requests, true),
      remembered: await mainQuery(stored, requests, false),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function untilFirstAnswer(options: readonly string[]): Promise<number> {
  const { ms, value } = await timed(async () => {
    const served = await serve(options)
    const client = createClient(served.url, true)
    await client.ask()
    return { served, client }
  })
  value.client.close()
  await value.served.stop()
  return ms
}

async function mainQuery(options: readonly string[], requests: number, anew: boolean): Promise<MainFigures> {
  const served = await serve(options)
  const client = createClient(served.url, anew)
  try {
    for (let run = 0; run < WARM_UP; run += 1) await client.ask()
    const times: number[] = []
    let bytes = 0
    for (let run = 0; run < requests; run += 1) {
      const answer = await client.ask()
      times.push(answer.ms)
      bytes = answer.bytes
    }
    const total = times.reduce((sum, ms) => sum + ms, 0)
    return {
      ...timingOf(times),
      requestsPerSecond: (requests / total) * 1000,
      answerBytes: bytes,
      warmUp: WARM_UP,
    }
  } finally {
    client.close()
    await served.stop()
  }
}
