/**
 * Neo4j shows a reader what is committed, record by record, also while a
 * commit is being applied: two reads of one query may see two revisions. So
 * there is a gate. A writer counts `begun` up right before it commits a graph,
 * and lets `ended` follow when the commit is there for all to see. What was
 * read between two looks at a gate that was closed both times (`begun` equals
 * `ended`) and stands at the same number is of one revision.
 *
 * Beside the gate lies a latch. A writer holds its lock from before it opens
 * the gate until the server has applied the commit; so does a reader that has
 * found the gate open too often. Whoever holds it may close the gate, also one
 * that a killed writer left open.
 */
export const LOOK_AT_GATE = 'MATCH (gate:SporbarGate) RETURN gate {.begun, .ended} AS row'

/** One round trip: a look, the answer, a look. Each depends on the one before, so that none is planned ahead of it. Gives whether it is of `one` revision, and `rows`. */
export function betweenLooks(query: string): string {
  return `MATCH(g:SporbarGate)WITH g.begun AS b,g.ended AS e CALL(b){CALL(){${query}}RETURN collect(row)AS rows}
MATCH(g:SporbarGate)RETURN b=e AND b=g.begun AS one,rows`
}

export const HOLD_LATCH = 'MATCH (latch:SporbarLatch) SET latch.held = timestamp()'
export const OPEN_GATE = 'MATCH (gate:SporbarGate) SET gate.begun = gate.ended + 1'
export const CLOSE_GATE = 'MATCH (gate:SporbarGate) SET gate.ended = gate.begun'
