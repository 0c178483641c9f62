/** Milliseconds of one measure that was repeated. */
export interface Timing {
  readonly runs: number
  readonly median: number
  readonly p99: number
}

/** The value below which this share of the values lies, 0–1; the nearest that was measured. Throws RangeError for none. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('A percentile of nothing')
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]!
}

export function timingOf(values: readonly number[]): Timing {
  return { runs: values.length, median: percentile(values, 0.5), p99: percentile(values, 0.99) }
}

/** Runs something and gives its milliseconds and what it gave. */
export async function timed<T>(
  run: () => T | Promise<T>,
): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now()
  const value = await run()
  return { ms: performance.now() - start, value }
}

/** Runs something for each item, in turn, some of them first without being counted. */
export async function timeEach<T>(
  items: readonly T[],
  warmUp: number,
  run: (item: T) => Promise<unknown>,
): Promise<Timing> {
  for (const item of items.slice(0, warmUp)) await run(item)
  const times: number[] = []
  for (const item of items) times.push((await timed(() => run(item))).ms)
  return timingOf(times)
}
