/**
 * A process that writes to Neo4j, to be killed: `node --import tsx tests/neo4j/neo4j-child.ts PLACE`,
 * the place as JSON. Holds the right to write until its input ends.
 */
import { writeSync } from 'node:fs'
import { GraphError } from '../../graph/errors/graph-error.ts'
import { openNeo4jWriter } from '../../graph/neo4j/open-writer.ts'

const tell = (line: string) => writeSync(1, `${line}\n`)
try {
  const writer = await openNeo4jWriter(JSON.parse(process.argv[2] ?? ''))
  tell('ready')
  for await (const _ of process.stdin);
  await writer.close()
} catch (error) {
  tell(error instanceof GraphError ? error.code : String(error))
}
