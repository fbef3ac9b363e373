import type { Counter } from './counter-dynamodb.ts';
import { BUCKET_SIZE, bucketOf } from './row-key.ts';

/** The counter's in-memory twin. */
export function createMemoryCounter(): Counter {
  let highest = 0;
  return {
    lease: async (count) => {
      highest += count;
      return highest;
    },
    highest: async () => highest,
    raise: async (number) => {
      if (number > highest) highest = bucketOf(number) * BUCKET_SIZE + BUCKET_SIZE - 1;
    },
  };
}
