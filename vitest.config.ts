import { defineConfig } from 'vitest/config';

/** Play thousands of histories, and need no emulator: too slow for whoever waits for the unit tests. */
const histories = 'tests/simulation/{simulation,simulate,planted-faults/planted-faults.found}.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{contracts,functions,infra,scripts,tests}/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: ['tests/{e2e,compatibility}/**', histories, '**/*.integration.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'simulation',
          include: [histories],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{functions,tests}/**/*.integration.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/{e2e,compatibility}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
