import type { Reference } from '../document/reference.ts'

/** A document named in the reading of one block. */
export interface Mention {
  /** Ranges in the reading, in order: one, unless the words stand apart ("handlingsplaner for … rehabilitering"). */
  readonly ranges: readonly [Range, ...Range[]]
  readonly reference: Reference
  /**
   * Named: an identifier, a known name or an address. Described: by who issued
   * it, what it is about and when.
   */
  readonly by: 'identifier' | 'name' | 'description' | 'address'
}

export interface Range {
  readonly start: number
  readonly end: number
}

export function startOf({ ranges }: Mention): number {
  return ranges[0].start
}

export function endOf({ ranges }: Mention): number {
  return (ranges.at(-1) as Range).end
}
