import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { ROOT } from '../bootstrap/paths.mjs';

/** The files that take longest, longest first: at rest half a minute to three minutes each. */
export const LONGEST: readonly string[] = [
  'tests/e2e/grants.test.ts',
  'tests/e2e/access.test.ts',
  'tests/board/screens.test.ts',
  'tests/e2e/rollback.test.ts',
  'tests/board/waiting.test.ts',
  'tests/board/deposit.test.ts',
  'tests/e2e/limits.test.ts',
  'tests/board/extend.test.ts',
  'tests/board/refusals.test.ts',
  'tests/compatibility/original-faults.test.ts',
  'tests/board/accounts.test.ts',
  'tests/e2e/payment-provider.test.ts',
  'tests/e2e/races.test.ts',
  'tests/e2e/traces.test.ts',
  'tests/e2e/holds.test.ts',
  'tests/e2e/redelivery.test.ts',
  'tests/e2e/reservations.test.ts',
  'tests/e2e/chaos.test.ts',
];

/** The files that use a browser. Each process that has one starts it. */
export const IN_BROWSER = /^tests\/(?:board\/|e2e\/(?:reference|web)\.)/;

/** Deals the files of a run to its parts (`--shard`). */
export class DealFiles extends BaseSequencer {
  override async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { index, count } = this.ctx.config.shard ?? { index: 1, count: 1 };
    return inParts(files, ({ moduleId }) => relative(ROOT, moduleId), count)[index - 1] ?? [];
  }
}

/**
 * Deals files to parts like cards: each part gets one of the longest, then one of each folder. Those that use a browser
 * go to every third part alone.
 */
export function inParts<T>(files: readonly T[], pathOf: (file: T) => string, count: number): T[][] {
  const parts = Array.from({ length: count }, (): T[] => []);
  const isInBrowser = (file: T) => count >= 3 && IN_BROWSER.test(pathOf(file));
  const order = dealt(files, pathOf);
  for (const inBrowser of [false, true]) {
    const those = parts.filter((_, at) => count < 3 || (at % 3 === 2) === inBrowser);
    for (const [at, file] of order.filter((one) => isInBrowser(one) === inBrowser).entries())
      those[at % those.length]?.push(file);
  }
  return parts;
}

/** In the order in which they are dealt. */
export function dealt<T>(files: readonly T[], pathOf: (file: T) => string): readonly T[] {
  const place = (path: string) => (LONGEST.includes(path) ? LONGEST.indexOf(path) : LONGEST.length);
  return files
    .map((file) => ({ file, path: pathOf(file) }))
    .sort((a, b) => place(a.path) - place(b.path) || a.path.localeCompare(b.path))
    .map(({ file }) => file);
}
