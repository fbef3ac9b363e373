import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { monotonicMs } from './monotonic.ts';

it('counts milliseconds, with fractions', async () => {
  const [before, compared] = [monotonicMs(), performance.now()];
  await setTimeout(20);
  const [passed, expected] = [monotonicMs() - before, performance.now() - compared];
  expect(Math.abs(passed - expected)).toBeLessThan(5);
  expect(Number.isInteger(passed)).toBe(false);
});
