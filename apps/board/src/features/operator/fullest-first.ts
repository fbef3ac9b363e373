import type { DeadLetterQueue } from '@gdmarket/client';

/** Queues with something in them, the fullest first, and how many are empty. */
export interface Queues {
  readonly full: readonly DeadLetterQueue[];
  readonly empty: number;
}

/** What an operator has to look at first. Equally full queues stay in the market's order. */
export function fullestFirst(queues: readonly DeadLetterQueue[]): Queues {
  const full = queues.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count);
  return { full, empty: queues.length - full.length };
}
