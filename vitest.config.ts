import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Two copies of graphql load under vitest unless everyone gets the same file.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql/index.js')) }],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/ci/**', 'tests/neo4j/**'],
    globalSetup: 'tests/build.ts',
    testTimeout: 30_000,
  },
})
