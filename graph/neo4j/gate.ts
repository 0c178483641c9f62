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

/** One round trip: a look, the answer, a look. Each depends on the one before, so that none is planned ahead of it. */
export function betweenLooks(query: string): string {
  return `
    MATCH (before:SporbarGate)
    WITH before.begun AS begun, before.ended AS ended
    CALL (begun) { CALL () { ${query} } RETURN collect(row) AS rows }
    MATCH (after:SporbarGate)
    RETURN begun, ended, after.begun AS again, rows
  `
}

export const HOLD_LATCH = 'MATCH (latch:SporbarLatch) SET latch.held = timestamp()'
export const OPEN_GATE = 'MATCH (gate:SporbarGate) SET gate.begun = gate.ended + 1'
export const CLOSE_GATE = 'MATCH (gate:SporbarGate) SET gate.ended = gate.begun'
