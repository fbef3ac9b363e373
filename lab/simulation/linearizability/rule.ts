import type { Operation } from '../histories/history.ts';
import { checkHistory } from './check.ts';
import type { Known } from './world.ts';

/**
 * Configurations to look at before giving up. Items of the simulation take about twenty. Of 552 items four took more
 * than 500, and two of these more than 50,000.
 */
const LIMIT = 10_000;

/**
 * A rule of the simulation: its clients' answers can be explained. Expects all requests since the market was empty, and
 * what happened by itself. An item whose search is given up is printed, not blamed, because nothing
 * is known against it.
 */
export function checkLinearizable(
  operations: readonly Operation[],
  known: Known,
  blame: (rule: string, message: string) => void,
): void {
  const { violations, undecided, states } = checkHistory(operations, { unregistered: 'absent', limit: LIMIT, known });
  if (undecided.length > 0)
    console.warn(`linearizable? item ${undecided.join(', ')} was given up: ${states} configurations`);
  for (const { story } of violations) blame('linearizable', story);
}
