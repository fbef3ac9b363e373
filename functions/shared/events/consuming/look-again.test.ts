import { expect, it } from 'vitest';
import { anEnvelope } from '../envelope.fixture.ts';
import { lookAgain } from './look-again.ts';

const envelope = anEnvelope(1, { time: '2026-11-22T10:00:00.000Z' });

it.each([
  ['at once', '2026-11-22T10:00:00.000Z', false, [900]],
  ['within the hour', '2026-11-22T10:59:59.999Z', false, [900]],
  ['after an hour', '2026-11-22T11:00:00.000Z', false, []],
  ['after an hour, while something is left', '2026-11-22T12:00:00.000Z', true, [900]],
])('an event comes again: %s', async (_, now, left, expected) => {
  const asked: number[] = [];
  const comeAgain = { in: async (seconds: number, again: object) => void (again === envelope && asked.push(seconds)) };
  await lookAgain({ comeAgain, now: () => now }, envelope, left);
  expect(asked).toEqual(expected);
});
