import { percentile } from '../measure/timing.ts'

export interface Rate {
  readonly perSecond: number
  readonly median: number
  readonly p99: number
  /** Characters of the answer. */
  readonly size: number
}

const IN_FLIGHT = 8

/** Asks the same question for a while, eight at a time. Throws where an answer has an error. */
export async function measureRate(
  send: (request: Request) => Promise<Response> | Response,
  query: string,
  { warmUpMs, forMs }: { readonly warmUpMs: number; readonly forMs: number },
): Promise<Rate> {
  let size = 0
  const ask = async (): Promise<void> => {
    const body = await (
      await send(
        new Request('http://127.0.0.1/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        }),
      )
    ).text()
    if (body.startsWith('{"errors"')) throw new Error(body.slice(0, 500))
    size = body.length
  }
  const during = async (ms: number): Promise<readonly number[]> => {
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
  // A server plans what it has not seen: once, and not eight times beside each other.
  await ask()
  await during(warmUpMs)
  const start = performance.now()
  const times = await during(forMs)
  const seconds = (performance.now() - start) / 1_000
  return {
    perSecond: times.length / seconds,
    median: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    size,
  }
}
