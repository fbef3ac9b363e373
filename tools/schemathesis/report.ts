import { NOTHING, type Tally } from '../vitest/tally.ts';

/** The part of Schemathesis' JSON report that is read here. */
export interface Report {
  readonly exit_code: number;
  /** Null when the document could not be read. */
  readonly operations: { readonly tested: number } | null;
  readonly failures: readonly { readonly title: string; readonly operations: readonly string[] }[];
  readonly errors: readonly { readonly title: string }[];
  readonly warnings: Readonly<Record<string, readonly string[]>>;
}

/**
 * Counts one run: each operation that was tested has passed or failed. An operation that never accepted a good request
 * has failed, too. `role`: in whose name it ran; `report` is undefined when there is none.
 */
export function tallyOf(role: string, report: Report | undefined): Tally {
  const { exit_code: code, operations, failures = [], errors = [], warnings = {} } = report ?? {};
  const found = [
    ...failures.flatMap(({ title, operations: where }) => where.map((operation) => ({ operation, title }))),
    ...(warnings.missing_test_data ?? []).map((operation) => ({ operation, title: 'accepts no request' })),
    ...errors.map(({ title }) => ({ operation: 'a run', title })),
  ];
  if (found.length === 0 && code !== 0) found.push({ operation: 'a run', title: `exit code ${code}` });
  const failed = new Set(found.map(({ operation }) => operation));
  return {
    ...NOTHING,
    passed: Math.max(0, (operations?.tested ?? 0) - failed.size),
    failed: found.length,
    failures: found.map(({ operation, title }) => `Schemathesis as ${role}: ${operation}: ${title}`),
  };
}
