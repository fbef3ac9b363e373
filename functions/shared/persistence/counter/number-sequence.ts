/** Gives out numbers, each once, from 1 on a fresh table. Numbers may be skipped when an instance ends with part of its block unused. */
export interface NumberSequence {
  next(): Promise<number>;
}

/**
 * A sequence that leases `blockSize` numbers at a time, so that the counter is no hot row.
 * Takes `lease`, which adds to the shared counter and gives its new value. Concurrent calls never share a number or lease twice for one need.
 */
export function createNumberSequence(blockSize: number, lease: (count: number) => Promise<number>): NumberSequence {
  let nextFree = 1;
  let last = 0;
  let queue: Promise<unknown> = Promise.resolve();
  return {
    next() {
      const turn = queue.then(async () => {
        if (nextFree > last) {
          last = await lease(blockSize);
          nextFree = last - blockSize + 1;
        }
        return nextFree++;
      });
      // A failed lease fails its own caller only; the next one tries again.
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}
