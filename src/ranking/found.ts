/** Numbers of what was found, in no order: the first `count`. Filled anew each time. */
export interface FoundThings {
  count: number
  readonly things: Uint32Array
}

/** Room for as many as there are. */
export function createFound(things: number): FoundThings {
  return { count: 0, things: new Uint32Array(things) }
}
