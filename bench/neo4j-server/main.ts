import { fileURLToPath } from 'node:url'
import { MissingComponent } from './missing-component.ts'
import { DEFAULT_VERSION } from './server-release.ts'
import { startNeo4j } from './start-neo4j.ts'

/**
 * `npm run neo4j`: a Neo4j server to try things on, until Ctrl-C. Its data stays
 * in `.sporbar/neo4j`. `NEO4J_VERSION`, `NEO4J_PORT`, `NEO4J_PASSWORD` and
 * `NEO4J_HEAP_MB` choose otherwise.
 */
const version = process.env.NEO4J_VERSION ?? DEFAULT_VERSION
const home = fileURLToPath(new URL(`../../.sporbar/neo4j/home-${version}`, import.meta.url))

try {
  console.error(`Neo4j ${version}: fetching what is missing, starting …`)
  const server = await startNeo4j({
    home,
    version,
    password: process.env.NEO4J_PASSWORD ?? 'sporbar-lokal',
    ...(process.env.NEO4J_PORT && { port: Number(process.env.NEO4J_PORT) }),
    ...(process.env.NEO4J_HEAP_MB && { heapMb: Number(process.env.NEO4J_HEAP_MB) }),
  })
  console.log(`${server.url}  user ${server.user}  password ${server.password}  pid ${server.pid}`)
  console.error('Ctrl-C stops it; its data stays.')
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      console.error('Stopping …')
      void server.stop()
    })
  }
} catch (error) {
  if (!(error instanceof MissingComponent)) throw error
  console.error(error.message)
  process.exitCode = 4
}
