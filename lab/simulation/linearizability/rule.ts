import type { Operation } from '../histories/history.ts';
import { checkHistory } from './check.ts';

/** Configurations to look at before giving up: histories of the simulation take about twenty, one in 20,000 more than these. */
const LIMIT = 50_000;

/**
 * A rule of the simulation: what its clients were answered can be explained. Takes all they asked, from an empty market on, and the reservations that nobody paid in time. An item that is given up is
 * printed, not blamed: nothing is known against it.
 */
export function checkLinearizable(
  operations: readonly Operation[],
  overdue: ReadonlySet<number>,
  blame: (rule: string, message: string) => void,
): void {
  const { violations, undecided, states } = checkHistory(operations, { unregistered: 'absent', limit: LIMIT, overdue });
  if (undecided.length > 0)
    console.warn(`linearizable? item ${undecided.join(', ')} was given up: ${states} configurations`);
  for (const { story } of violations) blame('linearizable', story);
}
