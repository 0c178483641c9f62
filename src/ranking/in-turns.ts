/** Entries that are worked on at a stretch; a few milliseconds. */
export const TURN = 100

/** Like `map`, but lets others have their turn: an index is built anew while the old one answers. */
export async function inTurns<From, To>(
  all: readonly From[],
  make: (one: From, at: number) => To,
): Promise<To[]> {
  const made: To[] = []
  for (const [at, one] of all.entries()) {
    made.push(make(one, at))
    if (at % TURN === TURN - 1) await turn()
  }
  return made
}

/** Lets others have their turn. */
export function turn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
