import type { Connection } from './connection.ts'
import type { WriterLock } from './writer-lock.ts'

/**
 * Label of nodes that a commit has written and that are not in the graph yet.
 * Nobody sees them: every question begins and ends at nodes of the graph, and
 * no edge joins the two. They get the label of the graph all at once, in the
 * transaction that gives the new revision, which so stays small.
 */
export const COMING = 'SporbarComing'

export const COMING_SCHEMA: readonly string[] = [
  `CREATE CONSTRAINT sporbarcoming_key IF NOT EXISTS FOR (n:${COMING}) REQUIRE n.key IS UNIQUE`,
]

export const LET_COME = `MATCH (n:${COMING}) SET n:Sporbar REMOVE n:${COMING}`

const LEFT = `MATCH (n:${COMING}) RETURN count(n) AS row`
const DROP_SOME = `MATCH (n:${COMING}) WITH n LIMIT 2000 DETACH DELETE n`

/** Takes out what a commit left that did not come to its end. */
export async function dropComing(connection: Connection, lock: WriterLock): Promise<void> {
  const left = async (): Promise<number> => (await connection.peek<number>(LEFT))[0] ?? 0
  while ((await left()) > 0) {
    await connection.write(async run => {
      await run(DROP_SOME)
      await lock.hold(run)
    })
  }
}
