import { describe, inject } from 'vitest'

/** A group of tests that need the server; without one they are skipped, and the name says why. */
export function describeNeo4j(name: string, tests: () => void): void {
  const server = inject('neo4j')
  if ('missing' in server) describe.skip(`${name} (${server.missing})`, tests)
  else describe(name, tests)
}
