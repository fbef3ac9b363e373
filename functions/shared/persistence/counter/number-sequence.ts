/**
 * Hands out numbers, each once, from 1 on a new table. Numbers are skipped when an instance ends with part of its block
 * unused.
 */
export interface NumberSequence {
  next(): Promise<number>;
}

/**
 * A sequence that leases `blockSize` numbers at a time, so that the counter is no hot row. `lease` adds to the shared
 * counter and returns its new value. Concurrent calls never get the same number and never cause two leases where one is
 * enough.
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
      // A failed lease fails only its own caller; the next caller tries again.
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}
