import type { BreakerRow } from '@gdmarket/resilience';

/** Is told what one instance, which handles one request at a time, does about one dependency, and what it learns. */
export interface GuardWatch {
  /** The instance asks the store to write this row, or to read. */
  readonly asks: (row?: BreakerRow) => void;
  /** The store returned the shared state. */
  readonly hears: (row: BreakerRow) => void;
  /** The store did not answer, or too late. */
  readonly hearsNothing: () => void;
  /** The instance makes a call. */
  readonly calls: () => void;
  /** A call was answered. */
  readonly answered: () => void;
  /** A call got no answer, or one that counts against the dependency. */
  readonly unanswered: () => void;
  /** The instance refuses a call, because the circuit is not closed. */
  readonly refuses: () => void;
  /** The request goes on, with an answer or without: the instance has by now told others all that it has to tell. */
  readonly settles: () => void;
}

/** Several watches as one: each is told everything, in this order. */
export function together(watches: readonly Partial<GuardWatch>[]): GuardWatch {
  return {
    asks: (row) => {
      for (const watch of watches) watch.asks?.(row);
    },
    hears: (row) => {
      for (const watch of watches) watch.hears?.(row);
    },
    hearsNothing: () => {
      for (const watch of watches) watch.hearsNothing?.();
    },
    calls: () => {
      for (const watch of watches) watch.calls?.();
    },
    answered: () => {
      for (const watch of watches) watch.answered?.();
    },
    unanswered: () => {
      for (const watch of watches) watch.unanswered?.();
    },
    refuses: () => {
      for (const watch of watches) watch.refuses?.();
    },
    settles: () => {
      for (const watch of watches) watch.settles?.();
    },
  };
}
