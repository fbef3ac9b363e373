import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { monotonicMs } from './monotonic.ts';

/** The clock, and the process's own just before and just after: a busy machine may stop anywhere. */
function look() {
  const before = performance.now();
  const told = monotonicMs();
  return { before, told, after: performance.now() };
}

it('counts milliseconds, with fractions', async () => {
  const first = look();
  await setTimeout(20);
  const last = look();
  const passed = last.told - first.told;
  // The clocks may round apart.
  expect(passed).toBeGreaterThan(last.before - first.after - 1);
  expect(passed).toBeLessThan(last.after - first.before + 1);
  expect(Number.isInteger(passed)).toBe(false);
});
