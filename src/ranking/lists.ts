/** For each of a row of things a list of numbers, all in one array: those of `at` stand from `starts[at]` to `starts[at + 1]`. */
export interface Lists {
  readonly starts: Uint32Array
  readonly numbers: Uint32Array
}

export function listsOf(all: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(all.length + 1)
  for (let at = 0; at < all.length; at++) starts[at + 1] = starts[at]! + all[at]!.length
  const numbers = new Uint32Array(starts[all.length]!)
  for (let at = 0; at < all.length; at++) numbers.set(all[at]!, starts[at]!)
  return { starts, numbers }
}
