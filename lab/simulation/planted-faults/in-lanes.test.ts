import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inLanes } from './in-lanes.ts';

it('does everything in order, never more than it may at a time, whatever fails', async () => {
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const results = inLanes([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item);
    running += 1;
    most = Math.max(most, running);
    await setImmediate();
    running -= 1;
    if (item === 2) throw new Error('two');
    return item * 10;
  });
  const endings = await Promise.allSettled(results);
  expect(endings.map((ending) => (ending.status === 'fulfilled' ? ending.value : 'failed'))).toEqual([
    10,
    'failed',
    30,
    40,
    50,
  ]);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});
