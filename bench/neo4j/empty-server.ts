import neo4j from 'neo4j-driver'
import type { Neo4jServer } from '../neo4j-server/start-neo4j.ts'

/** Takes everything out of a server, in parts; constraints and indexes stay. */
export async function emptyServer({ url, user, password }: Pick<Neo4jServer, 'url' | 'user' | 'password'>) {
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password), { telemetryDisabled: true })
  const session = driver.session({ database: 'neo4j' })
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  } finally {
    await session.close()
    await driver.close()
  }
}
