import { expect, it } from 'vitest';
import { type Moment, millisecondsUntilNextRead } from './pace.ts';

const calm: Moment = { hidden: false, underWay: false, trouble: undefined, failures: 0 };
const read = (moment: Partial<Moment>) => millisecondsUntilNextRead({ ...calm, ...moment });

it('reads often while something is under way, rarely otherwise', () => {
  expect(read({ underWay: true })).toBe(1_500);
  expect(read({})).toBe(20_000);
});

it('reads nothing for a hidden tab, whatever is under way', () => {
  expect(read({ hidden: true, underWay: true })).toBeUndefined();
});

it('waits longer after each failure, up to two minutes', () => {
  const trouble = { code: 'offline' };
  expect([1, 2, 3, 20].map((failures) => read({ trouble, failures }))).toEqual([3_000, 6_000, 12_000, 120_000]);
});

it('waits as long as the market says', () => {
  expect(read({ trouble: { code: 'store-unavailable', retryAfter: 30 }, failures: 1 })).toBe(30_000);
});
