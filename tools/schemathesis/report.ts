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
 * Counts one run: each operation that was tested has passed or failed. `role`: in whose name it ran; `report` is
 * undefined when there is none.
 */
export function tallyOf(role: string, report: Report | undefined): Tally {
  const { exit_code: code, operations, failures = [], errors = [], warnings = {} } = report ?? {};
  const found = [
    ...failures.flatMap(({ title, operations: where }) => where.map((operation) => ({ operation, title }))),
    ...errors.map(({ title }) => ({ operation: 'a run', title })),
  ];
  // What was not accepted ends a run badly, too.
  if (found.length === 0 && code !== 0 && !warnings.missing_test_data?.length)
    found.push({ operation: 'a run', title: `exit code ${code}` });
  const failed = new Set(found.map(({ operation }) => operation));
  return {
    ...NOTHING,
    passed: Math.max(0, (operations?.tested ?? 0) - failed.size),
    failed: found.length,
    failures: found.map(({ operation, title }) => `Schemathesis as ${role}: ${operation}: ${title}`),
  };
}

/**
 * The operations that accepted a good request in no run. In a single run this tells little: an earlier one may have
 * deleted what the examples are about.
 */
export function acceptedByNobody(reports: readonly Report[]): Tally {
  const [first = [], ...others] = reports.map(({ warnings }) => warnings.missing_test_data ?? []);
  const never = first.filter((operation) => others.every((missing) => missing.includes(operation)));
  const failures = never.map((operation) => `Schemathesis: ${operation}: accepts no request`);
  return { ...NOTHING, failed: never.length, failures };
}
