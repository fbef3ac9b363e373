import { defineConfig } from 'vitest/config';

/** The tests that mutants have to pass: unit tests of the functions, nothing that simulates or deploys them. */
export default defineConfig({
  test: {
    include: ['{functions,packages}/**/*.test.ts'],
    exclude: ['**/*.integration.test.ts'],
    // StrykerJS's instrumentation makes the code slower, and so does a busy machine.
    testTimeout: 60_000,
  },
});
