import { inStretches } from './in-turns.ts'

/** For each key (a term, a gram) the things (entries, documents) that hold it, in their order, each with a value. */
export interface Postings<Values extends Uint16Array | Float32Array = Float32Array> {
  /** Those of `key` stand from `starts[key]` to `starts[key + 1]`. */
  readonly starts: Uint32Array
  readonly things: Uint16Array | Uint32Array
  readonly values: Values
}

export interface PostingsBuilder {
  /** Things in rising order. */
  add(key: number, thing: number, value: number): void
  sorted(keys: number, things: number): Promise<Postings>
  /** Values are shares, 0–1, kept as so many of `WHOLE`: half the room, and no score is told apart by less. */
  sortedShares(keys: number, things: number): Promise<Postings<Uint16Array>>
}

const FIRST_ROOM = 1 << 16
/** What is sorted at a stretch. */
const AT_ONCE = 1 << 17
/** The share that is all. */
export const WHOLE = 65535
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
    sortedShares: (keyCount, thingCount) =>
      sort(keyCount, thingCount, new Uint16Array(count), share => Math.round(share * WHOLE)),
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
  async function sort<Values extends Uint16Array | Float32Array>(
    keyCount: number,
    thingCount: number,
    sortedValues: Values,
    kept: (value: number) => number,
  ): Promise<Postings<Values>> {
    const starts = new Uint32Array(keyCount + 1)
    await inStretches(count, AT_ONCE, (from, to) => {
      for (let at = from; at < to; at++) starts[keys[at]! + 1]!++
    })
    for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!
    const next = starts.slice()
    const sortedThings = thingCount <= SMALL ? new Uint16Array(count) : new Uint32Array(count)
    await inStretches(count, AT_ONCE, (from, end) => {
      for (let at = from; at < end; at++) {
        const to = next[keys[at]!]!++
        sortedThings[to] = things[at]!
        sortedValues[to] = kept(values[at]!)
      }
    })
    return { starts, things: sortedThings, values: sortedValues }
  }
}

/** The value of a thing for a key; 0 where it does not hold it. */
export function heldBy(
  { starts, things, values }: Postings<Uint16Array | Float32Array>,
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
