import base from './vitest.config.ts'

/**
 * What needs a real Neo4j server, and the suites that must hold for every store,
 * on that server instead of files. One server for the run, emptied between
 * tests, so that one file runs at a time.
 */
export default {
  ...base,
  test: {
    ...base.test,
    include: [
      'tests/neo4j/**/*.test.ts',
      'tests/graphql/**/*.test.ts',
      'tests/cli/{commands,copy,review,serve}.test.ts',
      'tests/app/{copy-store,deciding,reviews}.test.ts',
      'tests/ingest/load/*.test.ts',
    ],
    exclude: [],
    globalSetup: ['tests/build.ts', 'tests/neo4j/server.ts'],
    setupFiles: ['tests/neo4j/on-server.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
}
