import { join } from 'node:path'
import { inject } from 'vitest'
import { wipe } from './neo4j/neo4j-bench.ts'

/**
 * Where a suite that runs on both stores keeps its graph: a file in its folder,
 * or in the run with a Neo4j server that server, emptied. There is one of it,
 * so that a suite has one such store at a time.
 */
export async function storeUnderTest(folder: string): Promise<string> {
  const server = serverUnderTest()
  if (!server) return join(folder, 'graph.db')
  await wipe(server)
  return server.url
}

/** The server of this run; undefined where the run is on files. */
export function serverUnderTest() {
  // Only the run with a server provides one.
  const given: ReturnType<typeof inject<'neo4j'>> | undefined = inject('neo4j')
  return given === undefined || 'missing' in given ? undefined : given
}
