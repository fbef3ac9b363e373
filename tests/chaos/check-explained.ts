import type { Operation } from '../simulation/history.ts';
import { checkHistory } from '../simulation/linearizability/check.ts';

/** What came of looking for an order. */
export interface Explained {
  readonly operations: number;
  readonly undecided: number;
  /** In words: requests that have no place in any order. */
  readonly broken: readonly string[];
}

/**
 * Whether what clients were answered, and what a 503 said of its effect, can be explained by a market that does one thing at a time. An item whose
 * search is given up is counted, not blamed: nothing is known against it.
 */
export function checkExplained(operations: readonly Operation[]): Explained {
  const { violations, undecided, operations: ordered } = checkHistory(operations);
  return {
    operations: ordered,
    undecided: undecided.length,
    broken: violations.map(({ story }) => `no order explains what was answered: ${story}`),
  };
}
