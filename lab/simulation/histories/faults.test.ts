import { describe, expect, it } from 'vitest';
import { createFaults, faultKey } from './faults.ts';

const places = Array.from({ length: 2_000 }, (_, index) => index * 7919);

describe('faults', () => {
  it('strike at their rate, the same places every time', () => {
    const struck = () => {
      const faults = createFaults({ conflict: 0.1 }, new Set());
      return places.filter((place) => faults.strikes('conflict', place));
    };
    expect(struck()).toEqual(struck());
    expect(struck().length / places.length).toBeCloseTo(0.1, 1);
  });

  it('strike apart from one another', () => {
    const faults = createFaults({ conflict: 0.5, throttle: 0.5 }, new Set());
    const alike = places.filter((place) => faults.strikes('conflict', place) === faults.strikes('throttle', place));
    expect(alike.length / places.length).toBeCloseTo(0.5, 1);
  });

  it('strike where they are not left out, and never after their end', () => {
    const all = createFaults({ conflict: 1 }, new Set([faultKey({ kind: 'conflict', place: 3 })]));
    expect([1, 2, 3].map((place) => all.strikes('conflict', place))).toEqual([true, true, false]);
    expect(all.strikes('throttle', 1)).toBe(false);
    all.end();
    expect(all.strikes('conflict', 1)).toBe(false);
    expect(all.struck.map(faultKey)).toEqual(['conflict@1', 'conflict@2']);
  });
});
