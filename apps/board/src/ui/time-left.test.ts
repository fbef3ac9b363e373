import { expect, it } from 'vitest';
import { asClock, secondsUntil } from './time-left.ts';

it('counts whole seconds down to a moment, and stays at 0', () => {
  expect([0, 1, 999, 1_000, 9_999, 10_000, 10_001].map((now) => secondsUntil(10_000, now))).toEqual([
    10, 10, 10, 9, 1, 0, 0,
  ]);
});

it('shows minutes and seconds', () => {
  expect([0, 9, 75, 900, 7_199].map(asClock)).toEqual(['0:00', '0:09', '1:15', '15:00', '119:59']);
  expect([7_200, 172_805].map(asClock)).toEqual(['2:00:00', '48:00:05']);
});
