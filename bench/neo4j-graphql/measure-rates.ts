import { percentile } from '../measure/timing.ts'

/** Answers one question. */
export type Ask = () => Promise<string>

export interface Rate {
  readonly perSecond: number
  readonly median: number
  readonly p99: number
  /** Milliseconds of the processor that this process used for each; the server's own are not in it. */
  readonly processorMs: number
  /** Characters of the answer. */
  readonly size: number
}

export interface Measuring {
  readonly warmUpMs: number
  readonly roundMs: number
  readonly rounds: number
}

const IN_FLIGHT = 8

/**
 * How often the sides can be asked, eight at a time. They take turns, since the machine
 * and the server are not the same from one minute to the next.
 */
export async function measureRates<Side extends string>(
  sides: ReadonlyMap<Side, Ask>,
  { warmUpMs, roundMs, rounds }: Measuring,
): Promise<ReadonlyMap<Side, Rate>> {
  const found = new Map<Side, { size: number; times: number[]; seconds: number; processorMs: number }>()
  for (const [side, ask] of sides) {
    // A server plans what it has not seen: once, and not eight times beside each other.
    const { length: size } = await ask()
    await during(warmUpMs, ask)
    found.set(side, { size, times: [], seconds: 0, processorMs: 0 })
  }
  for (let round = 0; round < rounds; round++)
    for (const [side, ask] of sides) {
      const one = found.get(side)!
      const [start, used] = [performance.now(), process.cpuUsage()]
      one.times.push(...(await during(roundMs, ask)))
      const { user, system } = process.cpuUsage(used)
      one.seconds += (performance.now() - start) / 1_000
      one.processorMs += (user + system) / 1_000
    }
  return new Map(
    [...found].map(([side, { size, times, seconds, processorMs }]) => [
      side,
      {
        perSecond: times.length / seconds,
        median: percentile(times, 0.5),
        p99: percentile(times, 0.99),
        processorMs: processorMs / times.length,
        size,
      },
    ]),
  )
}

/** Milliseconds of each answer. */
async function during(ms: number, ask: Ask): Promise<readonly number[]> {
  const times: number[] = []
  const end = performance.now() + ms
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      while (performance.now() < end) {
        const start = performance.now()
        await ask()
        times.push(performance.now() - start)
      }
    }),
  )
  return times
}
