import { defineConfig } from 'vitest/config';

/** The tests that mutants have to get past: unit tests of the functions, nothing that simulates or deploys them. */
export default defineConfig({
  test: {
    include: ['functions/**/*.test.ts'],
    exclude: ['**/*.integration.test.ts'],
  },
});
