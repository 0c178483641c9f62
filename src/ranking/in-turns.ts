/** Things that are worked on at a stretch: a few milliseconds. */
const AT_ONCE = 100

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

/** Lets others have their turn. */
export function turn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
