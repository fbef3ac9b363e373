import type { Scheduler } from '../engine/scheduler.ts';

/** Where clients wait until a condition holds. */
export interface WaitingRoom {
  /**
   * Calls `go` `reactionMs` milliseconds after the condition holds, or `giveUp` when it has not held for a long time.
   */
  readonly wait: (isTrue: () => boolean, reactionMs: number, go: () => void, giveUp: () => void) => void;
  /** To be called whenever a condition may have changed. */
  readonly look: () => void;
}

/** How long a client waits, in ms. */
const PATIENCE_MS = 25_000;

interface Waiting {
  readonly isTrue: () => boolean;
  readonly wake: () => void;
}

/** Makes an empty waiting room. */
export function createWaitingRoom(scheduler: Scheduler): WaitingRoom {
  const waiting = new Set<Waiting>();
  return {
    wait(isTrue, reactionMs, go, giveUp) {
      if (isTrue()) {
        scheduler.after(reactionMs, go);
        return;
      }
      const end = scheduler.after(PATIENCE_MS, () => {
        waiting.delete(one);
        giveUp();
      });
      const wake = (): void => {
        end.cancelled = true;
        waiting.delete(one);
        scheduler.after(reactionMs, go);
      };
      const one = { isTrue, wake };
      waiting.add(one);
    },
    look() {
      for (const { isTrue, wake } of waiting) if (isTrue()) wake();
    },
  };
}
