/** Rows of one statement at most. */
const MAX_ROWS = 2_000
/** Characters of one statement, unless a single row has more: what the server holds at once. */
const MAX_CHARACTERS = 4_000_000

/** Cuts what is to be written into what one statement takes well; none where there is nothing. */
export function* batchesOf<T>(rows: readonly T[], charactersOf: (row: T) => number): Generator<readonly T[]> {
  let batch: T[] = []
  let characters = 0
  for (const row of rows) {
    const more = charactersOf(row)
    if (batch.length >= MAX_ROWS || (batch.length > 0 && characters + more > MAX_CHARACTERS)) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(row)
    characters += more
  }
  if (batch.length > 0) yield batch
}
