import { defineConfig } from 'vitest/config';
import { DealFiles } from './tools/vitest/deal-files.ts';

/** Play thousands of histories, and need no emulator: too slow for whoever waits for the unit tests. */
const histories =
  'lab/{restoring/restoring,simulation/{simulation,simulate,planted-faults/planted-faults.found}}.test.ts';

/** Milliseconds of a test that takes a few at rest: a busy machine fails nothing. */
const BUSY_MACHINE_MS = 180_000;

/** Milliseconds of histories: only those that hang are ended, and their speed is not judged. */
const HANGS_MS = 1_800_000;

/** Milliseconds of an end-to-end test: far above what any takes, so that only one that hangs is ended. Slow emulators get more. */
const END_TO_END_MS = 240_000 * Number(process.env.E2E_WAIT_FACTOR ?? 1);

/** Tests on a deployed market, which they share, one file after another. */
const onDeployedMarket = {
  testTimeout: END_TO_END_MS,
  hookTimeout: END_TO_END_MS,
  // Vitest gives up after a second.
  expect: { poll: { timeout: 45_000 } },
  fileParallelism: false,
  isolate: false,
  globalSetup: 'tests/e2e/generous-limits.global-setup.ts',
};

export default defineConfig({
  test: {
    // Vitest leaves one core free, which is half of a small machine.
    maxWorkers: '100%',
    sequence: { sequencer: DealFiles },
    projects: [
      {
        test: {
          name: 'unit',
          // Tests of functions behind the gateway load what Lambda would run, with this variable of every stage.
          env: { METRICS_NAMESPACE: 'gdmarket-test' },
          include: ['{apps,contracts,functions,infra,lab,packages,tools,tests}/**/*.test.ts'],
          exclude: [
            'tests/{board,compatibility,drills,e2e}/**',
            histories,
            '**/*.integration.test.ts',
            '**/node_modules/**',
          ],
          // Files share a process, so that libraries are loaded once: what a test changes in it, it puts back. It mocks
          // no module, because another file may have loaded that already.
          isolate: false,
          testTimeout: BUSY_MACHINE_MS,
          hookTimeout: BUSY_MACHINE_MS,
          // It imports JSON in a way that Node refuses.
          server: { deps: { inline: ['@actions/workflow-parser'] } },
        },
      },
      {
        test: {
          name: 'simulation',
          include: [histories],
          testTimeout: HANGS_MS,
          hookTimeout: HANGS_MS,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{functions,packages,tests}/**/*.integration.test.ts'],
          isolate: false,
          testTimeout: BUSY_MACHINE_MS,
          hookTimeout: BUSY_MACHINE_MS,
        },
      },
      // What is done to a whole market, while nothing else has been done to it.
      { test: { ...onDeployedMarket, name: 'drills', include: ['tests/drills/**/*.test.ts'] } },
      { test: { ...onDeployedMarket, name: 'e2e', include: ['tests/{board,compatibility,e2e}/**/*.test.ts'] } },
    ],
  },
});
