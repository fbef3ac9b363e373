import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedFrom, secondsUntil } from './quota.ts';

const NOW = 1_000;

describe('another use is allowed', () => {
  it('now, while fewer end later than that', () => {
    expect(allowedFrom([], 1, NOW)).toBeUndefined();
    expect(allowedFrom([NOW + 1], 2, NOW)).toBeUndefined();
    expect(allowedFrom([NOW - 1, NOW], 1, NOW)).toBeUndefined();
  });

  it('when as many have ended as are too many', () => {
    expect(allowedFrom([NOW + 7], 1, NOW)).toBe(NOW + 7);
    expect(allowedFrom([NOW + 9, NOW + 5, NOW + 7], 3, NOW)).toBe(NOW + 5);
    expect(allowedFrom([NOW + 9, NOW + 5, NOW + 7, NOW], 1, NOW)).toBe(NOW + 9);
  });

  it('from exactly that moment on, whatever there is', () => {
    const end = fc.integer({ min: 0, max: 2 * NOW });
    fc.assert(
      fc.property(fc.array(end, { maxLength: 12 }), fc.integer({ min: 1, max: 6 }), (ends, most) => {
        const from = allowedFrom(ends, most, NOW);
        if (from === undefined) return;
        expect(allowedFrom(ends, most, from)).toBeUndefined();
        expect(allowedFrom(ends, most, from - 1)).toBe(from);
      }),
    );
  });
});

it('seconds are never too few', () => {
  expect(secondsUntil(NOW + 1, NOW)).toBe(1);
  expect(secondsUntil(NOW + 2_000, NOW)).toBe(2);
  expect(secondsUntil(NOW + 2_001, NOW)).toBe(3);
});
