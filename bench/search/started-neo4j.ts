import { startNeo4j } from '../neo4j-server/start-neo4j.ts'
import type { Neo4jPlace } from './neo4j-place.ts'

const HEAP_MB = 2048

/** A server for this run, its data in the folder. Throws MissingComponent. */
export async function startedNeo4j(home: string): Promise<{ place: Neo4jPlace; stop: () => Promise<void> }> {
  const server = await startNeo4j({ home, password: 'bench-only-here', heapMb: HEAP_MB })
  const { url, user, password, pid } = server
  return { place: { url, user, password, pid }, stop: () => server.stop() }
}
