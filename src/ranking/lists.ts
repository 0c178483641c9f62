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

/** For each number the places of the lists that have it, in their order. Numbers are below `count`. */
export function reversed({ starts, numbers }: Lists, count: number): Lists {
  const reversedStarts = new Uint32Array(count + 1)
  for (const number of numbers) reversedStarts[number + 1]!++
  for (let number = 0; number < count; number++) reversedStarts[number + 1]! += reversedStarts[number]!
  const next = reversedStarts.slice()
  const places = new Uint32Array(numbers.length)
  for (let place = 0; place + 1 < starts.length; place++)
    for (let at = starts[place]!; at < starts[place + 1]!; at++) places[next[numbers[at]!]!++] = place
  return { starts: reversedStarts, numbers: places }
}
