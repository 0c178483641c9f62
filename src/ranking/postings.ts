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

/** What is kept in one part, and sorted at a stretch. */
const PART = 1 << 17
/** The share that is all. */
export const WHOLE = 65535
/** Numbers below this fit in two bytes. */
const SMALL = 1 << 16

interface Part {
  readonly keys: Uint32Array
  readonly things: Uint32Array
  readonly values: Float32Array
}

function newPart(): Part {
  return { keys: new Uint32Array(PART), things: new Uint32Array(PART), values: new Float32Array(PART) }
}

export function createPostingsBuilder(): PostingsBuilder {
  // In parts: one array that grows would be copied again and again.
  let part = newPart()
  const parts = [part]
  let used = 0

  return {
    add(key, thing, value) {
      if (used === PART) {
        part = newPart()
        parts.push(part)
        used = 0
      }
      part.keys[used] = key
      part.things[used] = thing
      part.values[used] = value
      used++
    },
    sorted: (keyCount, thingCount) => sort(keyCount, thingCount, new Float32Array(added()), value => value),
    sortedShares: (keyCount, thingCount) =>
      sort(keyCount, thingCount, new Uint16Array(added()), share => Math.round(share * WHOLE)),
  }

  function added(): number {
    return (parts.length - 1) * PART + used
  }

  // By counting: what was added first stays first within its key.
  async function sort<Values extends Uint16Array | Float32Array>(
    keyCount: number,
    thingCount: number,
    sortedValues: Values,
    kept: (value: number) => number,
  ): Promise<Postings<Values>> {
    const count = added()
    const starts = new Uint32Array(keyCount + 1)
    await inStretches(count, PART, (from, to) => {
      const { keys } = parts[from / PART]!
      for (let at = 0; at < to - from; at++) starts[keys[at]! + 1]!++
    })
    for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!
    const next = starts.slice()
    const sortedThings = thingCount <= SMALL ? new Uint16Array(count) : new Uint32Array(count)
    await inStretches(count, PART, (from, end) => {
      const { keys, things, values } = parts[from / PART]!
      for (let at = 0; at < end - from; at++) {
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
