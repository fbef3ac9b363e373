import type { Operation } from '#lab/simulation/histories/history.ts';
import { checkHistory } from '#lab/simulation/linearizability/check.ts';

/** The result of looking for an order. */
export interface Explained {
  readonly operations: number;
  readonly undecided: number;
  /** In words: requests that fit into no order, and what could not be checked. */
  readonly broken: readonly string[];
}

/** The share of all items whose search may be given up: a few have many concurrent requests without an answer. */
const MOST_UNDECIDED = 0.05;

/**
 * Whether a market that does one thing at a time can explain the clients' answers and what each 503 claims about its
 * effect. Nothing is known about an item whose search is given up: some may be, most may not. Clients ask only about
 * what they were told of, so no request may be left out.
 */
export function checkExplained(operations: readonly Operation[]): Explained {
  const { violations, undecided, items, skipped, leftOut, operations: ordered } = checkHistory(operations);
  return {
    operations: ordered,
    undecided: undecided.length,
    broken: [
      ...violations.map(({ story }) => `no order explains what was answered: ${story}`),
      ...(ordered === 0 ? ['no request could be looked at for an order'] : []),
      ...(skipped + leftOut > 0
        ? [`for an order ${skipped} items and ${leftOut} requests could not be looked at`]
        : []),
      ...(undecided.length > items * MOST_UNDECIDED ? [`of ${items} items ${undecided.length} are undecided`] : []),
    ],
  };
}
