import type { Counter } from './counter.ts';

/** The counter's in-memory twin. */
export function createMemoryCounter(): Counter {
  let highest = 0;
  return {
    lease: async (count) => {
      highest += count;
      return highest;
    },
  };
}
