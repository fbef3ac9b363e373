import { describe, expect, it } from 'vitest';
import { attempt, unavailable } from './clients/attempt.fixture.ts';
import { answeredIn, countsBySecond, countsOf, paidPerSecond, percentile, total } from './rates.ts';

const attempts = [
  attempt({ answeredAt: 999 }),
  attempt({ answeredAt: 1_000 }),
  unavailable('late', { answeredAt: 1_999 }),
  unavailable('refused', { answeredAt: 2_000 }),
  attempt({ answeredAt: 2_500 }),
  attempt({ answeredAt: 3_000, outcome: 'other', status: 500 }),
];

describe('rates', () => {
  it('belong to the span in which the answer came', () => {
    expect(answeredIn(attempts, { from: 1_000, to: 3_000 })).toHaveLength(4);
    expect(paidPerSecond(attempts, { from: 1_000, to: 3_000 })).toBe(1);
  });

  it('count each outcome', () => {
    expect(countsOf(attempts)).toEqual({ paid: 3, late: 1, refused: 1, other: 1 });
    expect(total(countsOf(attempts))).toBe(6);
  });

  it('are kept for each whole second', () => {
    expect(countsBySecond(attempts, { from: 1_000, to: 3_900 })).toEqual([
      { paid: 1, late: 1, refused: 0, other: 0 },
      { paid: 1, late: 0, refused: 1, other: 0 },
    ]);
  });

  it('have percentiles that are among the values', () => {
    const values = [30, 10, 20, 40];
    expect([0, 0.5, 0.75, 0.95, 1].map((part) => percentile(values, part))).toEqual([10, 20, 30, 40, 40]);
    expect(percentile([], 0.5)).toBeUndefined();
  });
});
