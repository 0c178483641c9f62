/** Things that are worked on at a stretch: a few milliseconds. */
const AT_ONCE = 100
const SORTED_AT_ONCE = 4000
const MERGED_AT_ONCE = 20_000

/** Does something for each number below `count`, but lets others have their turn: an index is built while another answers. */
export function inTurns(count: number, use: (at: number) => void): Promise<void> {
  return inStretches(count, AT_ONCE, (from, to) => {
    for (let at = from; at < to; at++) use(at)
  })
}

/** The same in stretches of the given length, for what takes little for each. */
export async function inStretches(
  count: number,
  length: number,
  use: (from: number, to: number) => void,
): Promise<void> {
  for (let from = 0; from < count; from += length) {
    use(from, Math.min(count, from + length))
    await turn()
  }
}

/** The same as `toSorted`, but lets others have their turn. Equal ones stay in their order. */
export async function sortedInTurns<T>(
  all: readonly T[],
  compare: (a: T, b: T) => number,
): Promise<readonly T[]> {
  let runs: (readonly T[])[] = []
  await inStretches(all.length, SORTED_AT_ONCE, (from, to) => {
    runs.push(all.slice(from, to).sort(compare))
  })
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let at = 0; at < runs.length; at += 2)
      merged.push(await mergedInTurns(runs[at]!, runs[at + 1] ?? [], compare))
    runs = merged
  }
  return runs[0] ?? []
}

async function mergedInTurns<T>(
  one: readonly T[],
  other: readonly T[],
  compare: (a: T, b: T) => number,
): Promise<T[]> {
  const merged: T[] = []
  let [a, b] = [0, 0]
  await inStretches(one.length + other.length, MERGED_AT_ONCE, (from, to) => {
    for (let at = from; at < to; at++)
      merged.push(
        b === other.length || (a < one.length && compare(one[a]!, other[b]!) <= 0) ? one[a++]! : other[b++]!,
      )
  })
  return merged
}

/** Lets others have their turn. */
export function turn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
