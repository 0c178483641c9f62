import base from './vitest.config.ts'

/** What needs more than Node and the registry's packages: a browser, a packed tarball in a fresh folder. */
export default {
  ...base,
  test: {
    ...base.test,
    include: ['tests/ci/**/*.test.ts'],
    exclude: [],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
}
