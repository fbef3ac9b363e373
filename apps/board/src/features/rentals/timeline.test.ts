import { expect, it } from 'vitest';
import { timelineOf } from './timeline.ts';

const shown = (stage: Parameters<typeof timelineOf>[0]) => timelineOf(stage).map(({ state }) => state);

it('goes on step by step', () => {
  expect(shown('asking')).toEqual(['done', 'now', 'ahead', 'ahead', 'ahead', 'ahead']);
  expect(shown('lent')).toEqual(['done', 'done', 'done', 'done', 'now', 'ahead']);
  expect(shown('reviewed')).toEqual(['done', 'done', 'done', 'done', 'done', 'done']);
});

it('ends where another rental goes on', () => {
  expect(shown('kept')).toEqual(['done', 'done', 'done', 'done']);
});

it('ends with a refusal', () => {
  expect(shown('refused')).toEqual(['done', 'ended']);
});
