import type { Operation } from '#lab/simulation/histories/history.ts';
import { checkHistory } from '#lab/simulation/linearizability/check.ts';

/** What came of looking for an order. */
export interface Explained {
  readonly operations: number;
  readonly undecided: number;
  /** In words: requests that have no place in any order, and what could not be looked at. */
  readonly broken: readonly string[];
}

/** The part of all items whose search may be given up: a few have many requests at once, of which nobody heard the end. */
const MOST_UNDECIDED = 0.05;

/**
 * Whether what clients were answered, and what a 503 said of its effect, can be explained by a market that does one thing at a time. Of an item whose
 * search is given up nothing is known: some may be, most may not. Clients ask about what they were told of only, so no request may be left out.
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
