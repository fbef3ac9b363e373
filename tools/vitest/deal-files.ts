import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { ROOT } from '../bootstrap/paths.mjs';

/** The files that take longest, longest first: at rest half a minute to three minutes each. */
export const LONGEST: readonly string[] = [
  'tests/e2e/grants.test.ts',
  'tests/board/screens.test.ts',
  'tests/e2e/access.test.ts',
  'tests/e2e/rollback.test.ts',
  'tests/board/accounts.test.ts',
  'tests/board/deposit.test.ts',
  'tests/board/refusals.test.ts',
  'tests/e2e/traces.test.ts',
  'tests/board/extend.test.ts',
  'tests/board/rental.test.ts',
  'tests/e2e/holds.test.ts',
  'tests/e2e/limits.test.ts',
];

/** Deals the files of a run to its parts (`--shard`) like cards: each gets one of the longest, then one of each folder. */
export class DealFiles extends BaseSequencer {
  override async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { index, count } = this.ctx.config.shard ?? { index: 1, count: 1 };
    return dealt(files, ({ moduleId }) => relative(ROOT, moduleId)).filter((_, at) => at % count === index - 1);
  }
}

/** In the order in which they are dealt. */
export function dealt<T>(files: readonly T[], pathOf: (file: T) => string): readonly T[] {
  const place = (path: string) => (LONGEST.includes(path) ? LONGEST.indexOf(path) : LONGEST.length);
  return files
    .map((file) => ({ file, path: pathOf(file) }))
    .sort((a, b) => place(a.path) - place(b.path) || a.path.localeCompare(b.path))
    .map(({ file }) => file);
}
