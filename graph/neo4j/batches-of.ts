/** Of one statement: what the server plans and holds at once. */
const STATEMENT: Batch = { rows: 2_000, characters: 4_000_000 }

export interface Batch {
  readonly rows: number
  /** Unless a single row has more. */
  readonly characters: number
}

/** Cuts what is to be written into what one statement takes well, or into larger parts; none where there is nothing. */
export function* batchesOf<T>(
  rows: readonly T[],
  charactersOf: (row: T) => number,
  most: Batch = STATEMENT,
): Generator<readonly T[]> {
  let batch: T[] = []
  let characters = 0
  for (const row of rows) {
    const more = charactersOf(row)
    if (batch.length >= most.rows || (batch.length > 0 && characters + more > most.characters)) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(row)
    characters += more
  }
  if (batch.length > 0) yield batch
}
