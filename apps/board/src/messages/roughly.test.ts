import { expect, it } from 'vitest';
import { roughly } from './roughly.ts';

it.each([
  [1, 1, 'second'],
  [119, 119, 'second'],
  [120, 2, 'minute'],
  [121, 3, 'minute'],
  [3_600, 60, 'minute'],
  [7_200, 2, 'hour'],
  [86_399, 24, 'hour'],
])('%i seconds are roughly %i of the unit %s', (seconds, count, unit) => {
  expect(roughly(seconds)).toEqual({ count, unit });
});
