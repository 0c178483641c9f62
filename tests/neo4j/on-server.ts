import { beforeEach, inject } from 'vitest'

/**
 * For suites that know nothing of servers: the command and the use cases find
 * theirs by the environment, and without a server every test is skipped and says why.
 */
const server = inject('neo4j')
if ('missing' in server) beforeEach(({ skip }) => skip(server.missing))
else {
  process.env.SPORBAR_NEO4J_USER = server.user
  process.env.SPORBAR_NEO4J_PASSWORD = server.password
}
