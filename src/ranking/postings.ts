/** For each key (a term, a gram) the things (entries, documents) that hold it, in their order, each with a value. */
export interface Postings<Values extends Uint8Array | Float32Array = Float32Array> {
  /** Those of `key` stand from `starts[key]` to `starts[key + 1]`. */
  readonly starts: Uint32Array
  readonly things: Uint16Array | Uint32Array
  readonly values: Values
}

export interface PostingsBuilder {
  /** Things in rising order. */
  add(key: number, thing: number, value: number): void
  /** `Values`: what one value is kept in; larger ones become the largest that fits. */
  sorted(keys: number, things: number): Postings
  sortedCounts(keys: number, things: number): Postings<Uint8Array>
}

const FIRST_ROOM = 1 << 16
const LARGEST_BYTE = 255
/** Numbers below this fit in two bytes. */
const SMALL = 1 << 16

export function createPostingsBuilder(): PostingsBuilder {
  let keys = new Uint32Array(FIRST_ROOM)
  let things = new Uint32Array(FIRST_ROOM)
  let values = new Float32Array(FIRST_ROOM)
  let count = 0

  return {
    add(key, thing, value) {
      if (count === keys.length) grow()
      keys[count] = key
      things[count] = thing
      values[count] = value
      count++
    },
    sorted: (keyCount, thingCount) => sort(keyCount, thingCount, new Float32Array(count), value => value),
    sortedCounts: (keyCount, thingCount) =>
      sort(keyCount, thingCount, new Uint8Array(count), value => Math.min(value, LARGEST_BYTE)),
  }

  function grow(): void {
    const [moreKeys, moreThings] = [new Uint32Array(2 * count), new Uint32Array(2 * count)]
    const moreValues = new Float32Array(2 * count)
    moreKeys.set(keys)
    moreThings.set(things)
    moreValues.set(values)
    keys = moreKeys
    things = moreThings
    values = moreValues
  }

  // By counting: what was added first stays first within its key.
  function sort<Values extends Uint8Array | Float32Array>(
    keyCount: number,
    thingCount: number,
    sortedValues: Values,
    kept: (value: number) => number,
  ): Postings<Values> {
    const starts = new Uint32Array(keyCount + 1)
    for (let at = 0; at < count; at++) starts[keys[at]! + 1]!++
    for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!
    const next = starts.slice()
    const sortedThings = thingCount <= SMALL ? new Uint16Array(count) : new Uint32Array(count)
    for (let at = 0; at < count; at++) {
      const to = next[keys[at]!]!++
      sortedThings[to] = things[at]!
      sortedValues[to] = kept(values[at]!)
    }
    return { starts, things: sortedThings, values: sortedValues }
  }
}

/** The value of a thing for a key; 0 where it does not hold it. */
export function heldBy(
  { starts, things, values }: Postings<Uint8Array | Float32Array>,
  key: number,
  thing: number,
): number {
  let [from, to] = [starts[key]!, starts[key + 1]!]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (things[middle]! < thing) from = middle + 1
    else to = middle
  }
  return from < starts[key + 1]! && things[from] === thing ? values[from]! : 0
}
