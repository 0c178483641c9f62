import { inStretches } from './in-turns.ts'

const LOOKED_AT_ONCE = 1 << 20

/** Whole numbers from 0 up, kept in as few bytes as the largest of them needs. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array

/** A list of numbers that grows. */
export interface NumberList {
  add(numbers: readonly number[]): void
  readonly length: number
  all(): Uint32Array
}

export function createNumberList(room: number): NumberList {
  let kept = new Uint32Array(Math.max(1, room))
  let length = 0
  return {
    get length() {
      return length
    },
    add(numbers) {
      if (length + numbers.length > kept.length) {
        const more = new Uint32Array(2 * (length + numbers.length))
        more.set(kept.subarray(0, length))
        kept = more
      }
      kept.set(numbers, length)
      length += numbers.length
    },
    all: () => kept.slice(0, length),
  }
}

/** Lets others have their turn. */
export async function inFewBytes(numbers: Uint32Array): Promise<Numbers> {
  let largest = 0
  await inStretches(numbers.length, LOOKED_AT_ONCE, (from, to) => {
    for (let at = from; at < to; at++) if (numbers[at]! > largest) largest = numbers[at]!
  })
  if (largest < 1 << 8) return new Uint8Array(numbers)
  return largest < 1 << 16 ? new Uint16Array(numbers) : numbers
}
