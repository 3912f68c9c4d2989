import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/cli/build.setup.ts',
    // Tests of the command line start the program a dozen times each.
    testTimeout: 30_000,
  },
})
