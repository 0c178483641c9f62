import base from './vitest.config.ts'

/** What needs a real Neo4j server: one for the run, emptied between tests, so that one file runs at a time. */
export default {
  ...base,
  test: {
    ...base.test,
    include: ['tests/neo4j/**/*.test.ts'],
    exclude: [],
    globalSetup: ['tests/neo4j/server.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}
