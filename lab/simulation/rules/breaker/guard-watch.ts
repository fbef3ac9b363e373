import type { BreakerRow } from '@gdmarket/resilience';

/** Hears what one instance, which handles one request at a time, does about one dependency, and what it is told. */
export interface GuardWatch {
  /** The store is asked: to write this row, or to read. */
  readonly asks: (row?: BreakerRow) => void;
  /** The store told the shared state. */
  readonly hears: (row: BreakerRow) => void;
  /** The store did not answer, or too late. */
  readonly hearsNothing: () => void;
  /** A call is made. */
  readonly calls: () => void;
  /** A call was answered. */
  readonly answered: () => void;
  /** A call was not answered, or with what speaks against the dependency. */
  readonly unanswered: () => void;
  /** A call is refused, because the circuit is not closed. */
  readonly refuses: () => void;
  /** The request goes on, with an answer or without: whatever the instance has to tell others, it has told. */
  readonly settles: () => void;
}

/** Several watches as one: each hears everything, in this order. */
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
